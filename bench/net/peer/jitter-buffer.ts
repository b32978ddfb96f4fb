/**
 * Decides for one player which inputs the peer's room skips, so that an input stays a tick; see
 * `PEER.jitterBuffer` for why. Fed once a tick.
 */
import { PEER } from './peer-config.ts';

export class JitterBuffer {
  /** The worlds that had to do without inputs which are still to come. */
  #missed: number[] = [];
  #missingShare = 0;
  #spareTicks = 0;

  /**
   * To be asked before a tick takes its input.
   *
   * @param world that the tick leads to
   * @returns for each input to be skipped first, the world that it was meant for
   */
  skips(waiting: number, world: number): readonly number[] {
    const { averageTicks, spareTicks } = PEER.jitterBuffer;
    this.#missingShare -= this.#missingShare / averageTicks;
    const late = this.#missed.splice(0, waiting);
    this.#spareTicks = waiting - late.length > 1 ? this.#spareTicks + 1 : 0;
    if (this.#spareTicks <= spareTicks) return late;
    this.#spareTicks = 0;
    return [...late, world];
  }

  /** The tick found no input. */
  noteMissing(world: number): void {
    const { averageTicks, missingShare } = PEER.jitterBuffer;
    this.#missingShare += 1 / averageTicks;
    if (this.#missingShare > missingShare) this.#missingShare = 0;
    else this.#missed.push(world);
  }
}
