/**
 * The last samples of something that happens now and then, with their times. Noting one allocates
 * nothing; figures over any stretch of the recent past are worked out when somebody asks.
 */
export class SampleWindow {
  readonly #atMs: Float64Array;
  readonly #values: Float64Array;
  #count = 0;

  /** @param capacity samples that are kept; older ones are forgotten */
  constructor(capacity: number) {
    this.#atMs = new Float64Array(capacity).fill(Number.NEGATIVE_INFINITY);
    this.#values = new Float64Array(capacity);
  }

  note(atMs: number, value: number): void {
    const index = this.#count++ % this.#values.length;
    this.#atMs[index] = atMs;
    this.#values[index] = value;
  }

  /** @returns the values since that time, in ascending order */
  since(sinceMs: number): Float64Array {
    return this.#values.filter((_, index) => (this.#atMs[index] ?? 0) >= sinceMs).sort();
  }
}

/** @param ascending sorted values; @returns the value at the share (0..1) of them, 0 for none */
export function quantile(ascending: Float64Array, share: number): number {
  const index = Math.ceil(ascending.length * share) - 1;
  return ascending[Math.max(0, Math.min(ascending.length - 1, index))] ?? 0;
}
