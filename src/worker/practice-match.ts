/**
 * A match against bots inside the worker: the authority itself, around the one world, at lead 0.
 * Needs no network, so a page served as static files alone still plays.
 */
import { BotDriver } from '../bots/bot-driver.ts';
import { botName } from '../bots/bot-name.ts';
import { AuthoritySession } from '../netcode/authority-session.ts';
import { EventLedger } from '../netcode/event-ledger.ts';
import { botLook } from '../protocol/car-look.ts';
import { mutatorChanges } from '../protocol/modes.ts';
import type { Roster } from '../protocol/roster.ts';
import {
  ARRIVAL_INTERVAL_TICKS,
  BOT_HOLD_TICKS,
  BOT_LEAD_TICKS,
  HASH_INTERVAL_TICKS,
  TICK_MS,
} from '../protocol/timing.ts';
import type { Command } from '../sim/command.ts';
import type { GameEvent } from '../sim/event.ts';
import type { WorldSave } from '../sim/game.ts';
import { type CarInput, INPUT_RULES } from '../sim/input.ts';
import { Phase } from '../sim/match-state.ts';
import type { MatchInfo, PracticeOptions } from './api.ts';
import type { Recorder } from './goal-replay/match-tape.ts';
import { InputLatch } from './input-latch.ts';
import { localStats } from './local-stats.ts';
import type { MatchStage } from './match-stage.ts';
import type { NetStats } from './net-stats.ts';
import type { ControlsMessage, WorkerToPage } from './page-messages.ts';
import type { RunningMatch } from './running-match.ts';

const LOCAL_SLOT = 0;
/** After a longer pause the match goes on where it was instead of catching up. */
const MAX_CATCH_UP_TICKS = 8;

export class PracticeMatch implements RunningMatch {
  readonly info: MatchInfo;
  readonly ready = Promise.resolve();
  readonly #stage: MatchStage;
  readonly #tape: Recorder;
  #lastHash: NetStats['lastHash'] = null;
  readonly #post: (message: WorkerToPage) => void;
  readonly #session: AuthoritySession<CarInput, Command, GameEvent, WorldSave>;
  readonly #bots: BotDriver;
  readonly #botSlots: readonly number[];
  readonly #ledger = new EventLedger<GameEvent>();
  readonly #latch = new InputLatch();
  /** Tick t is due at `phase + t * TICK_MS`. */
  #phaseMs: number | null = null;
  #isPaused = false;
  /** What has come since the pause began. */
  #pausedControls: ControlsMessage | null = null;

  constructor(
    options: PracticeOptions,
    { stage, tape }: { readonly stage: MatchStage; readonly tape: Recorder },
    post: (message: WorkerToPage) => void,
  ) {
    this.#stage = stage;
    this.#tape = tape;
    tape.begin(stage.game.tick, stage.game.encode());
    this.#post = post;
    this.#session = new AuthoritySession({
      game: stage.game,
      rules: INPUT_RULES,
      hashIntervalTicks: HASH_INTERVAL_TICKS,
      arrivalIntervalTicks: ARRIVAL_INTERVAL_TICKS,
    });
    const { botLevel } = options;
    this.#bots = new BotDriver(BOT_LEAD_TICKS, BOT_HOLD_TICKS, () => botLevel);
    const { slotCount } = stage.world;
    this.#botSlots = Array.from({ length: slotCount }, (_, slot) => slot).slice(1);
    this.#session.openSlot(LOCAL_SLOT);
    this.#session.queueCommand({ kind: 'seat-player', slot: LOCAL_SLOT });
    for (const slot of this.#botSlots) this.#session.queueCommand({ kind: 'seat-bot', slot });
    const roster: Roster = [
      { kind: 'player', name: options.name, connected: true, look: options.look },
      ...this.#botSlots.map(
        (slot) => ({ kind: 'bot', name: botName(slot), look: botLook(slot) }) as const,
      ),
    ];
    const { mutators } = stage.played.settings;
    this.info = {
      mode: 'practice',
      matchId: null,
      ticket: null,
      localSlot: LOCAL_SLOT,
      slotCount,
      ...stage.played,
      roster,
      terms: {
        mode: null,
        changes: mutatorChanges(mutators),
        minutes: mutators.minutes,
        scoreLimit: mutators.scoreLimit,
        isPrivate: false,
        botLevel,
      },
    };
  }

  setControls(controls: ControlsMessage): void {
    if (this.#isPaused) this.#pausedControls = controls;
    else this.#latch.set(controls);
  }

  requestRematch(): void {
    if (this.#stage.world.state.phase === Phase.end)
      this.#session.queueCommand({ kind: 'rematch' });
  }

  setPaused(paused: boolean): void {
    this.#isPaused = paused;
    const controls = this.#pausedControls;
    if (paused || controls === null) return;
    // What was pressed in a menu is no dash.
    this.#latch.set({ ...controls, dash: false });
    this.#pausedControls = null;
  }

  update(nowMs: number): number {
    if (this.#isPaused) {
      this.#phaseMs = null;
      return nowMs + TICK_MS;
    }
    const due = (tick: number) => (this.#phaseMs ?? nowMs) + tick * TICK_MS;
    this.#phaseMs ??= nowMs - this.#session.tick * TICK_MS;
    if (nowMs - due(this.#session.tick) > MAX_CATCH_UP_TICKS * TICK_MS) {
      this.#phaseMs = nowMs - this.#session.tick * TICK_MS;
    }
    while (due(this.#session.tick) <= nowMs) this.#tick(due(this.#session.tick));
    return due(this.#session.tick);
  }

  stats(): NetStats {
    return localStats(this.#session.tick, this.#lastHash);
  }

  async leave(): Promise<void> {}

  #tick(dueMs: number): void {
    const session = this.#session;
    session.receiveInput(LOCAL_SLOT, session.tick, this.#latch.take(), 0);
    for (const { slot, fromTick, input } of this.#bots.decide(this.#stage.world, this.#botSlots)) {
      session.announce(slot, fromTick, input);
    }
    const frame = session.advance();
    this.#tape.write(frame);
    if (frame.hash !== null) this.#lastHash = { tick: frame.tick, hash: frame.hash };
    this.#stage.publish(dueMs, session.tick);
    for (const event of session.events) this.#ledger.record(event);
    this.#ledger.settle(session.tick);
    const notices = this.#ledger.takeNotices();
    if (notices.length > 0) this.#post({ type: 'events', notices });
  }
}
