/**
 * Keeps rollbacks affordable: when the path is so long that taking back all that is predicted would
 * cost this device more than its budget, the player's own inputs take effect a little later instead,
 * and the world runs that much less ahead. Decided from what rollbacks and ticks were measured to
 * cost; never a player's knob.
 */
export interface DepthOptions {
  readonly tickMs: number;
  /** What one rollback may cost, in ms. */
  readonly budgetMs: number;
  /** Depth that no device is denied, in ticks. */
  readonly minDepthTicks: number;
  /** Depth beyond which prediction has to stand still. */
  readonly maxDepthTicks: number;
}

/** Rollbacks looked back on: some seconds of a lively match. */
const KEPT = 64;
/** Of the costs of a tick, sorted: slow ones count, a single pause does not. */
const QUANTILE = 0.9;
/** Before that many rollbacks nothing is known. */
const MIN_SAMPLES = 8;
/** No more than this is asked of a player; beyond it the budget is overdrawn. */
const MAX_DELAY_TICKS = 12;
/** A delay is taken back only when it is too long by more than this, so that it does not flutter. */
const HYSTERESIS_TICKS = 1;

export class DepthGovernor {
  readonly #options: DepthOptions;
  readonly #tickCostsMs: number[] = [];
  #delayTicks = 0;

  constructor(options: DepthOptions) {
    this.#options = options;
  }

  /** By how much the player's inputs should take effect later, in whole ticks. */
  get delayTicks(): number {
    return this.#delayTicks;
  }

  /** How many ticks this device can take back within the budget. */
  get affordableTicks(): number {
    const { budgetMs, minDepthTicks, maxDepthTicks } = this.#options;
    if (this.#tickCostsMs.length < MIN_SAMPLES) return maxDepthTicks;
    const sorted = this.#tickCostsMs.toSorted((a, b) => a - b);
    const tickMs = sorted[Math.floor((sorted.length - 1) * QUANTILE)] ?? 0;
    return Math.min(maxDepthTicks, Math.max(minDepthTicks, Math.floor(budgetMs / tickMs)));
  }

  /** A rollback of so many ticks took so long. */
  noteRollback(ticks: number, ms: number): void {
    if (ticks <= 0) return;
    this.#tickCostsMs.push(ms / ticks);
    if (this.#tickCostsMs.length > KEPT) this.#tickCostsMs.shift();
  }

  /** @param depthTicks how far the world is ahead of what is confirmed, with the delay in force */
  update(depthTicks: number): void {
    const excess = depthTicks + this.#delayTicks - this.affordableTicks;
    const wanted = Math.max(0, Math.min(MAX_DELAY_TICKS, excess));
    if (wanted > this.#delayTicks || wanted < this.#delayTicks - HYSTERESIS_TICKS) {
      this.#delayTicks = wanted;
    }
  }
}
