/** A match against bots inside the worker. */
import { BotDriver } from '../bots/bot-driver.ts';
import { botName } from '../bots/bot-name.ts';
import { botLook } from '../protocol/car-look.ts';
import { mutatorChanges } from '../protocol/modes.ts';
import type { Roster } from '../protocol/roster.ts';
import { BOT_HOLD_TICKS, BOT_LEAD_TICKS } from '../protocol/timing.ts';
import { Phase } from '../sim/match-state.ts';
import type { MatchInfo, PracticeOptions } from './api.ts';
import type { Recorder } from './goal-replay/match-tape.ts';
import { LocalMatch } from './local-match.ts';
import { localStats } from './local-stats.ts';
import type { MatchStage } from './match-stage.ts';
import type { NetStats } from './net-stats.ts';
import type { ControlsMessage, WorkerToPage } from './page-messages.ts';
import type { RunningMatch } from './running-match.ts';

const LOCAL_SLOT = 0;

export class PracticeMatch implements RunningMatch {
  readonly info: MatchInfo;
  readonly ready = Promise.resolve();
  readonly #stage: MatchStage;
  readonly #match: LocalMatch;
  #lastHash: NetStats['lastHash'] = null;

  constructor(
    options: PracticeOptions,
    { stage, tape }: { readonly stage: MatchStage; readonly tape: Recorder },
    post: (message: WorkerToPage) => void,
  ) {
    this.#stage = stage;
    tape.begin(stage.game.tick, stage.game.encode());
    const { botLevel } = options;
    const bots = new BotDriver(BOT_LEAD_TICKS, BOT_HOLD_TICKS, () => botLevel);
    const { slotCount } = stage.world;
    const botSlots = Array.from({ length: slotCount }, (_, slot) => slot).slice(1);
    const match = new LocalMatch({
      stage,
      slot: LOCAL_SLOT,
      post,
      beforeTick() {
        for (const { slot, fromTick, input } of bots.decide(stage.world, botSlots)) {
          match.session.announce(slot, fromTick, input);
        }
      },
      afterTick: (frame) => {
        tape.write(frame);
        if (frame.hash !== null) this.#lastHash = { tick: frame.tick, hash: frame.hash };
      },
    });
    this.#match = match;
    for (const slot of botSlots) match.session.queueCommand({ kind: 'seat-bot', slot });
    const roster: Roster = [
      { kind: 'player', name: options.name, connected: true, look: options.look },
      ...botSlots.map(
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
    this.#match.setControls(controls);
  }

  requestRematch(): void {
    if (this.#stage.world.state.phase === Phase.end) {
      this.#match.session.queueCommand({ kind: 'rematch' });
    }
  }

  setPaused(paused: boolean): void {
    this.#match.setPaused(paused);
  }

  update(nowMs: number): number {
    return this.#match.update(nowMs);
  }

  stats(): NetStats {
    return localStats(this.#match.session.tick, this.#lastHash);
  }

  async leave(): Promise<void> {}
}
