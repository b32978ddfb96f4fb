/**
 * What one who only watches does at each wake-up: runs the world up to what is due, and never
 * further than what is confirmed. Nothing is guessed, so nothing is ever put right.
 */
import type { MonotonicClock } from './clock.ts';
import { PlayoutClock } from './playout-clock.ts';

/** A `ClientSession`, as far as this loop is concerned. */
export interface Watching {
  readonly predictedTick: number;
  readonly confirmedTick: number;
  reconcile(): void;
  advance(): void;
}

export interface WatchLoopParts {
  readonly session: Watching;
  readonly clock: MonotonicClock;
  readonly tickMs: number;
  /** The world stands after a new tick, which was due at that time. */
  stepped(dueMs: number): void;
}

/** Ticks simulated in one go at most: a long pause is caught up with in several. */
const MAX_STEPS_PER_UPDATE = 8;

export class WatchLoop {
  readonly #parts: WatchLoopParts;
  readonly #playout: PlayoutClock;

  constructor(parts: WatchLoopParts) {
    this.#parts = parts;
    this.#playout = new PlayoutClock(
      parts.tickMs,
      parts.clock.nowMs(),
      parts.session.predictedTick,
    );
  }

  noteFrame(tick: number): void {
    this.#playout.noteFrame(tick, this.#parts.clock.nowMs());
  }

  /** @returns when to be called next, by the clock */
  update(): number {
    const { session, clock, tickMs } = this.#parts;
    const nowMs = clock.nowMs();
    this.#playout.update(nowMs);
    session.reconcile();
    for (let steps = 0; steps < MAX_STEPS_PER_UPDATE; steps++) {
      const dueMs = this.#playout.dueMs(session.predictedTick);
      if (dueMs > nowMs || session.predictedTick >= session.confirmedTick) break;
      session.advance();
      this.#parts.stepped(dueMs);
    }
    // What is overdue waits for its frame.
    const nextMs = this.#playout.dueMs(session.predictedTick);
    return nextMs > nowMs ? nextMs : nowMs + tickMs / 4;
  }
}
