/**
 * Wakes a match when its next tick is due. Timers of a worker keep going while the page is hidden
 * or busy, which is why the match lives here.
 */
export interface Ticking {
  /**
   * Does what is due.
   * @param nowMs of `performance.now()`
   * @returns when to be called next, on the same clock
   */
  update(nowMs: number): number;
}

export class TickLoop {
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #onError: (error: unknown) => void;

  /** @param onError gets what an update threw; the loop has stopped then */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  start(match: Ticking): void {
    this.stop();
    const run = () => {
      this.#timer = null;
      try {
        const nextMs = match.update(performance.now());
        this.#timer ??= setTimeout(run, Math.max(0, nextMs - performance.now()));
      } catch (error) {
        this.#onError(error);
      }
    };
    this.#timer = setTimeout(run, 0);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
