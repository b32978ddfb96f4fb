/**
 * A source of view frames that can show the past: it keeps copies while it is asked to, and gives
 * those out as the newest that were so at an earlier time. Used by the scene for slow motion.
 */
import { VIEW, VIEW_LENGTH } from '../../worker/view-frame.ts';
import { VIEW_HISTORY, type ViewSource } from './view-source.ts';

/** Ticks that can be kept: half a second. */
const CAPACITY = 32;

export class LaggingSource implements ViewSource {
  readonly #source: ViewSource;
  readonly #kept = Array.from({ length: CAPACITY }, () => new Float64Array(VIEW_LENGTH));
  /** Frames kept since `start`. */
  #count = 0;
  #lastTick = Number.NEGATIVE_INFINITY;
  /** Those of later ticks are held back; null for none. */
  #notAfterMs: number | null = null;

  constructor(source: ViewSource) {
    this.#source = source;
  }

  /** From now on frames are kept, by `lagTo` once a drawn frame. */
  start(): void {
    this.#count = 0;
    this.#lastTick = Number.NEGATIVE_INFINITY;
  }

  /** Keeps what is new, and from now on gives what was due by a time. */
  lagTo(notAfterMs: number): void {
    this.#notAfterMs = notAfterMs;
    this.#source.frame(0);
    for (let age = VIEW_HISTORY - 1; age >= 0; age--) {
      const frame = this.#source.frame(age);
      const tick = frame?.[VIEW.tick];
      if (frame === null || tick === undefined || tick <= this.#lastTick) continue;
      this.#kept[this.#count % CAPACITY]?.set(frame);
      this.#count++;
      this.#lastTick = tick;
    }
  }

  /** Back to the present. */
  stop(): void {
    this.#notAfterMs = null;
  }

  frame(age: number): Float64Array | null {
    const notAfterMs = this.#notAfterMs;
    if (notAfterMs === null) return this.#source.frame(age);
    const oldest = Math.max(0, this.#count - CAPACITY);
    let newest = this.#count - 1;
    while (newest > oldest && this.#dueMs(newest) > notAfterMs) newest--;
    const index = newest - age;
    return index < oldest ? null : (this.#kept[index % CAPACITY] ?? null);
  }

  #dueMs(index: number): number {
    return this.#kept[index % CAPACITY]?.[VIEW.dueMs] ?? 0;
  }
}
