/**
 * Wakes a match when its next tick is due. Timers of a worker keep going while the page is hidden
 * or busy, which is why the match lives here.
 */
import type { MonotonicClock } from '../netcode/clock.ts';
import { SYSTEM_CLOCK } from './system-clock.ts';

export interface Ticking {
  /**
   * Does what is due.
   * @param nowMs of the loop's clock
   * @returns when to be called next, on the same clock
   */
  update(nowMs: number): number;
}

export class TickLoop {
  readonly #onError: (error: unknown) => void;
  readonly #clock: MonotonicClock;
  #cancel: (() => void) | null = null;
  #ticking: Ticking | null = null;

  /** @param onError gets what an update threw; the loop has stopped then */
  constructor(onError: (error: unknown) => void, clock: MonotonicClock = SYSTEM_CLOCK) {
    this.#onError = onError;
    this.#clock = clock;
  }

  start(match: Ticking): void {
    this.stop();
    this.#ticking = match;
    const run = () => {
      this.#cancel = null;
      try {
        const nextMs = match.update(this.#clock.nowMs());
        // An update may stop the loop.
        if (this.#ticking === null) return;
        this.#cancel ??= this.#clock.after(Math.max(0, nextMs - this.#clock.nowMs()), run);
      } catch (error) {
        this.#onError(error);
      }
    };
    this.#cancel = this.#clock.after(0, run);
  }

  stop(): void {
    this.#ticking = null;
    this.#cancel?.();
    this.#cancel = null;
  }
}
