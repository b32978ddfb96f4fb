/**
 * Calls what was put on it when its time has come, in the order of those times (of equal ones, in
 * the order they came). One timer for the earliest: timers of their own may fire out of turn.
 */
import type { MonotonicClock } from '../netcode/clock.ts';

export class DelayLine {
  readonly #clock: MonotonicClock;
  readonly #waiting: { readonly dueMs: number; readonly run: () => void }[] = [];
  #cancelTimer: () => void = () => {};
  #isRunning = false;

  constructor(clock: MonotonicClock) {
    this.#clock = clock;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  put(dueMs: number, run: () => void): void {
    const behind = this.#waiting.findLastIndex((entry) => entry.dueMs <= dueMs);
    this.#waiting.splice(behind + 1, 0, { dueMs, run });
    if (behind === -1 && !this.#isRunning) this.#runDue();
  }

  /** Forgets all that waits. */
  clear(): void {
    this.#waiting.length = 0;
    this.#cancelTimer();
  }

  #runDue(): void {
    this.#cancelTimer();
    this.#isRunning = true;
    try {
      for (let head = this.#waiting[0]; head !== undefined; head = this.#waiting[0]) {
        const waitMs = head.dueMs - this.#clock.nowMs();
        if (waitMs > 0) {
          this.#cancelTimer = this.#clock.after(waitMs, () => this.#runDue());
          return;
        }
        this.#waiting.shift();
        head.run();
      }
    } finally {
      this.#isRunning = false;
    }
  }
}
