import { REMATCH_AFTER_TICKS } from '../protocol/timing.ts';

/** Decides when a match that has ended starts anew: all connected people agree, or time is up. */
export class RematchVote {
  readonly #votes = new Set<number>();
  /** Since the match has ended; 0 while it has not. */
  #endTicks = 0;
  /** The command takes a tick to end the phase; it must not be given twice. */
  #started = false;

  /** Counts only once the match has ended. */
  vote(slot: number): void {
    if (this.#endTicks > 0) this.#votes.add(slot);
  }

  /**
   * To be called once a tick.
   * @param connectedSlots of people
   * @returns whether the next match is to start now
   */
  update(ended: boolean, connectedSlots: readonly number[]): boolean {
    if (!ended) {
      this.#endTicks = 0;
      this.#started = false;
      this.#votes.clear();
      return false;
    }
    this.#endTicks++;
    const agreed =
      connectedSlots.length > 0 && connectedSlots.every((slot) => this.#votes.has(slot));
    if (this.#started || (!agreed && this.#endTicks < REMATCH_AFTER_TICKS)) return false;
    this.#started = true;
    return true;
  }
}
