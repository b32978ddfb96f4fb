/**
 * Watches whether a worker still answers. Silence is counted only over time in which the page ran:
 * a page that is blocked, hidden or stopped by a debugger reads no answers either.
 */

/** How often to ask, and to look. */
export const LOOK_EVERY_MS = 100;
/** A worker answers within a few ms; a slow device under load has been seen to take 200. */
const DEAD_AFTER_MS = 600;
/** A longer time between two looks counts as this much: the page did not run. */
const MAX_LOOK_MS = 150;

export class ThreadWatch {
  #silentMs = 0;
  #lookedAtMs: number;

  constructor(nowMs: number) {
    this.#lookedAtMs = nowMs;
  }

  /** The worker has answered. */
  hear(): void {
    this.#silentMs = 0;
  }

  /** To be called every `LOOK_EVERY_MS`, or as often as the page gets to it. */
  isDead(nowMs: number): boolean {
    this.#silentMs += Math.min(nowMs - this.#lookedAtMs, MAX_LOOK_MS);
    this.#lookedAtMs = nowMs;
    return this.#silentMs > DEAD_AFTER_MS;
  }
}
