import { seededRandom } from '../seeded-random.ts';

/** One direction of a connection on a fake clock: delays, never reorders, never loses (like TCP). */
export class FakeLink<T> {
  readonly #random: () => number;
  readonly #queue: { readonly atMs: number; readonly message: T }[] = [];
  readonly #delayMs: number;
  readonly #jitterMs: number;
  #lastMs = 0;

  constructor(seed: number, delayMs: number, jitterMs: number) {
    this.#delayMs = delayMs;
    this.#jitterMs = jitterMs;
    this.#random = seededRandom(seed);
  }

  send(nowMs: number, message: T): void {
    const atMs = Math.max(this.#lastMs, nowMs + this.#delayMs + this.#random() * this.#jitterMs);
    this.#lastMs = atMs;
    this.#queue.push({ atMs, message });
  }

  /** What has arrived by now, in order. */
  receive(nowMs: number): T[] {
    let count = 0;
    while ((this.#queue[count]?.atMs ?? Number.POSITIVE_INFINITY) <= nowMs) count++;
    return this.#queue.splice(0, count).map((entry) => entry.message);
  }
}
