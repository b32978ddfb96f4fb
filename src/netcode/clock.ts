/** Time as the netcode's drivers know it; tests put a fake one in its place. */
export interface MonotonicClock {
  /** Milliseconds since some moment; changes of the host's date do not touch it. */
  nowMs(): number;
  /** @returns what cancels the call */
  after(delayMs: number, run: () => void): () => void;
}
