/** How many messages a connection may send: some at once, and fewer in the long run. */
const BURST = 24;
const EACH_SECOND = 4;

export class MessageBudget {
  readonly #nowMs: () => number;
  #left = BURST;
  #atMs: number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
    this.#atMs = nowMs();
  }

  /** @returns false when there is none left */
  spend(): boolean {
    const nowMs = this.#nowMs();
    this.#left = Math.min(BURST, this.#left + ((nowMs - this.#atMs) / 1000) * EACH_SECOND);
    this.#atMs = nowMs;
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}
