/**
 * Decides for one player which inputs the peer's room skips, so that an input stays a tick; see
 * `PEER.jitterBuffer` for why. Fed once a tick.
 */
import { PEER } from './peer-config.ts';

export class JitterBuffer {
  /** Inputs that are still to come for ticks that are over. */
  #late = 0;
  #missingShare = 0;
  #spareTicks = 0;

  /** To be asked before a tick takes its input. @returns how many to skip first */
  skips(waiting: number): number {
    const { averageTicks, spareTicks } = PEER.jitterBuffer;
    this.#missingShare -= this.#missingShare / averageTicks;
    const late = Math.min(this.#late, waiting);
    this.#late -= late;
    this.#spareTicks = waiting - late > 1 ? this.#spareTicks + 1 : 0;
    if (this.#spareTicks <= spareTicks) return late;
    this.#spareTicks = 0;
    return late + 1;
  }

  /** The tick found no input. */
  noteMissing(): void {
    const { averageTicks, missingShare } = PEER.jitterBuffer;
    this.#missingShare += 1 / averageTicks;
    if (this.#missingShare > missingShare) this.#missingShare = 0;
    else this.#late += 1;
  }
}
