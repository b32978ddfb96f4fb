/** Who may watch a match: places set aside for sessions that have not connected yet, and those taken. */

/** Each costs a socket and its share of frames, like a player. */
const MAX_WATCHERS = 16;

export class WatcherClaims {
  readonly #claimMs: number;
  /** By session: until when its place is set aside. */
  readonly #claims = new Map<string, number>();
  readonly #present = new Set<string>();

  /** @param claimMs how long a claimed place waits for its session */
  constructor(claimMs: number) {
    this.#claimMs = claimMs;
  }

  /** @returns false when there are watchers enough */
  claim(sessionId: string, nowMs: number): boolean {
    for (const [id, untilMs] of this.#claims) if (untilMs <= nowMs) this.#claims.delete(id);
    if (this.#claims.size + this.#present.size >= MAX_WATCHERS) return false;
    this.#claims.set(sessionId, nowMs + this.#claimMs);
    return true;
  }

  /** @returns false when the session has no place among the watchers */
  take(sessionId: string): boolean {
    if (!this.#claims.delete(sessionId)) return false;
    this.#present.add(sessionId);
    return true;
  }

  leave(sessionId: string): void {
    this.#present.delete(sessionId);
  }
}
