/**
 * A match that is its own authority, around the one world, at lead 0, with one person in it. Practice
 * and training stand on it and say what else happens in a tick. Needs no network, so a page served as
 * static files alone still plays.
 */
import { AuthoritySession } from '../netcode/authority-session.ts';
import { EventLedger } from '../netcode/event-ledger.ts';
import type { MatchFrame } from '../protocol/frame-expectation.ts';
import { ARRIVAL_INTERVAL_TICKS, HASH_INTERVAL_TICKS, TICK_MS } from '../protocol/timing.ts';
import type { Command } from '../sim/command.ts';
import type { GameEvent } from '../sim/event.ts';
import type { WorldSave } from '../sim/game.ts';
import { type CarInput, INPUT_RULES } from '../sim/input.ts';
import { InputLatch } from './input-latch.ts';
import type { MatchStage } from './match-stage.ts';
import type { ControlsMessage, WorkerToPage } from './page-messages.ts';
import type { Ticking } from './tick-loop.ts';

/** After a longer pause the match goes on where it was instead of catching up. */
const MAX_CATCH_UP_TICKS = 8;

export type LocalSession = AuthoritySession<CarInput, Command, GameEvent, WorldSave>;

export interface LocalMatchParts {
  readonly stage: MatchStage;
  /** Of the person. */
  readonly slot: number;
  readonly post: (message: WorkerToPage) => void;
  /** Called when a tick is about to be decided. */
  readonly beforeTick?: () => void;
  /** Called with what was decided, before it is shown. */
  readonly afterTick: (frame: MatchFrame) => void;
}

export class LocalMatch implements Ticking {
  readonly session: LocalSession;
  readonly #parts: LocalMatchParts;
  readonly #ledger = new EventLedger<GameEvent>();
  readonly #latch = new InputLatch();
  /** Tick t is due at `phase + t * TICK_MS`. */
  #phaseMs: number | null = null;
  #isPaused = false;
  /** What has come since the pause began. */
  #pausedControls: ControlsMessage | null = null;

  constructor(parts: LocalMatchParts) {
    this.#parts = parts;
    this.session = new AuthoritySession({
      game: parts.stage.game,
      rules: INPUT_RULES,
      hashIntervalTicks: HASH_INTERVAL_TICKS,
      arrivalIntervalTicks: ARRIVAL_INTERVAL_TICKS,
    });
    this.session.openSlot(parts.slot);
    this.session.queueCommand({ kind: 'seat-player', slot: parts.slot });
  }

  setControls(controls: ControlsMessage): void {
    if (this.#isPaused) this.#pausedControls = controls;
    else this.#latch.set(controls);
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
    const { session } = this;
    const due = (tick: number) => (this.#phaseMs ?? nowMs) + tick * TICK_MS;
    this.#phaseMs ??= nowMs - session.tick * TICK_MS;
    if (nowMs - due(session.tick) > MAX_CATCH_UP_TICKS * TICK_MS) {
      this.#phaseMs = nowMs - session.tick * TICK_MS;
    }
    while (due(session.tick) <= nowMs) this.#tick(due(session.tick));
    return due(session.tick);
  }

  #tick(dueMs: number): void {
    const { session } = this;
    const { stage, slot, post, beforeTick, afterTick } = this.#parts;
    session.receiveInput(slot, session.tick, this.#latch.take(), 0);
    beforeTick?.();
    afterTick(session.advance());
    stage.publish(dueMs, session.tick);
    for (const event of session.events) this.#ledger.record(event);
    this.#ledger.settle(session.tick);
    const notices = this.#ledger.takeNotices();
    if (notices.length > 0) post({ type: 'events', notices });
  }
}
