/**
 * Watches whether anything comes over the path to the server: one that brings nothing is dead,
 * whatever its socket believes.
 */

/** Frames come 60 times a second; while playing, a path without any for this long is dead. */
const SILENCE_MS = 1000;
/** A new connection has this long for its snapshot. */
const SYNC_TIMEOUT_MS = 8000;
/** A longer time between two looks means that this thread was held up, not the path. */
const OWN_PAUSE_MS = 250;

export class PathWatch {
  #heardAtMs: number;
  #lookedAtMs: number;

  constructor(nowMs: number) {
    this.#heardAtMs = nowMs;
    this.#lookedAtMs = nowMs;
  }

  /** A frame or a snapshot has come, or a new path begins. */
  hear(nowMs: number): void {
    this.#heardAtMs = nowMs;
  }

  isDead(nowMs: number, phase: 'syncing' | 'playing'): boolean {
    // After a pause of this thread, frames may be waiting that it has not had the time to read.
    if (nowMs - this.#lookedAtMs > OWN_PAUSE_MS) this.#heardAtMs = nowMs;
    this.#lookedAtMs = nowMs;
    return nowMs - this.#heardAtMs > (phase === 'syncing' ? SYNC_TIMEOUT_MS : SILENCE_MS);
  }
}
