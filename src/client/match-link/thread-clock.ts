/**
 * The page's clock and a worker's, each of which counts milliseconds from an origin of its own.
 *
 * `performance.timeOrigin` tells the two origins, but on the wall clock: some browsers read it anew
 * for each thread, so that a host whose clock was set (or which slept) between the starts of page
 * and worker makes it wrong. So it is believed only within the bounds that the exchange of a message
 * proves.
 */

/** What a worker answers to a ping; all times are the sender's own `performance.now()`. */
export interface ClockAnswer {
  /** The page's, when it asked. */
  readonly askedAtMs: number;
  /** The worker's. */
  readonly nowMs: number;
  readonly timeOriginMs: number;
}

/** Browsers round their clocks to as much as this. */
const ROUNDING_MS = 1;

export class ThreadClock {
  readonly #timeOriginMs: number;
  /** Bounds of what must be added to the worker's time to get the page's. */
  #leastMs = Number.NEGATIVE_INFINITY;
  #mostMs = Number.POSITIVE_INFINITY;
  #offsetMs = 0;

  /** @param timeOriginMs of the page */
  constructor(timeOriginMs: number) {
    this.#timeOriginMs = timeOriginMs;
  }

  /** @param nowMs of the page, when the answer came */
  note({ askedAtMs, nowMs: workerMs, timeOriginMs }: ClockAnswer, nowMs: number): void {
    this.#leastMs = Math.max(this.#leastMs, askedAtMs - workerMs - ROUNDING_MS);
    this.#mostMs = Math.min(this.#mostMs, nowMs - workerMs + ROUNDING_MS);
    const told = timeOriginMs - this.#timeOriginMs;
    this.#offsetMs = Math.min(Math.max(told, this.#leastMs), this.#mostMs);
  }

  /** @param workerMs of the worker's `performance.now()` */
  toPageMs(workerMs: number): number {
    return workerMs + this.#offsetMs;
  }
}
