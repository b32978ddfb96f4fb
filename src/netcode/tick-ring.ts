/** Values of the newest ticks: what is written for tick t replaces what was kept for t - capacity. */
export class TickRing<T> {
  readonly #ticks: Float64Array;
  readonly #values: (T | undefined)[];

  readonly capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.#ticks = new Float64Array(capacity).fill(Number.NaN);
    this.#values = new Array<T | undefined>(capacity).fill(undefined);
  }

  get(tick: number): T | undefined {
    const index = tick % this.capacity;
    return this.#ticks[index] === tick ? this.#values[index] : undefined;
  }

  has(tick: number): boolean {
    return this.#ticks[tick % this.capacity] === tick;
  }

  set(tick: number, value: T): void {
    const index = tick % this.capacity;
    this.#ticks[index] = tick;
    this.#values[index] = value;
  }

  /** What stands in the place that `tick` would take, of whatever tick: to be overwritten. */
  reusable(tick: number): T | undefined {
    return this.#values[tick % this.capacity];
  }

  /** Forgets the ticks; the values stay to be reused. */
  clear(): void {
    this.#ticks.fill(Number.NaN);
  }
}
