/**
 * Watches whether a worker still answers. Silence is counted only over time in which the page ran:
 * a page that is blocked, hidden or stopped by a debugger reads no answers either.
 */

/** How often to ask, and to look. */
export const LOOK_EVERY_MS = 100;
/** A worker answers within a few ms: time to make another ready, should this one be dead. */
const SUSPECT_AFTER_MS = 250;
/** On a busy device an answer may take long; a living worker that is replaced costs a second. */
const DEAD_AFTER_MS = 600;
/** A match that nobody else plays is lost with its worker: rather wait for a device that is busy. */
export const DEAD_ALONE_AFTER_MS = 10_000;
/** A longer time between two looks counts as this much: the page did not run. */
const MAX_LOOK_MS = 150;

export type ThreadHealth = 'well' | 'suspect' | 'dead';

export class ThreadWatch {
  #silentMs = 0;
  #lookedAtMs: number;
  readonly #deadAfterMs: number;

  constructor(nowMs: number, deadAfterMs = DEAD_AFTER_MS) {
    this.#lookedAtMs = nowMs;
    this.#deadAfterMs = deadAfterMs;
  }

  /** The worker has answered. */
  hear(): void {
    this.#silentMs = 0;
  }

  /** To be called every `LOOK_EVERY_MS`, or as often as the page gets to it. */
  look(nowMs: number): ThreadHealth {
    this.#silentMs += Math.min(nowMs - this.#lookedAtMs, MAX_LOOK_MS);
    this.#lookedAtMs = nowMs;
    if (this.#silentMs > this.#deadAfterMs) return 'dead';
    return this.#silentMs > SUSPECT_AFTER_MS ? 'suspect' : 'well';
  }
}
