/**
 * Decides how much later than at once a player's own inputs take effect, so that the world runs that
 * much less ahead of what is confirmed. Two reasons, both measured, neither a player's knob:
 *
 * - On a long path one tick of delay spares everybody's guesses a tick: it takes a third off the
 *   ball's error after another player's touch (docs/decisions/007-corrections.md) and stays
 *   within what a hand can tell.
 * - Where taking back all that is predicted would cost this device more than its budget, the rest is
 *   delay, or rollbacks would eat the time that they are meant to make up for.
 */
export interface DepthOptions {
  /** What one rollback may cost, in ms. */
  readonly budgetMs: number;
  /** Depth beyond which prediction has to stand still. */
  readonly maxDepthTicks: number;
}

interface Rollback {
  readonly ticks: number;
  readonly ms: number;
}

/** Of the newest of each figure kept: some seconds of a lively match. */
const KEPT = 64;
/** Decided anew every so many updates: half a second and more, so that it does not flutter. */
const UPDATES_A_DECISION = 40;
/** Of all rollbacks, by their cost for a tick: a single pause does not count. */
const COSTLIEST_LEFT_OUT = 2;
/** Before that many rollbacks nothing is known of their cost. */
const MIN_COSTS = 8;
/** Depth that every device must afford: 100 ms of round trip. */
const MIN_DEPTH_TICKS = 8;
/** From this depth on a path is long. */
const LONG_PATH_TICKS = 7;
const LONG_PATH_DELAY_TICKS = 1;
/** No more than this is asked of a player; beyond it the budget is overdrawn. */
const MAX_DELAY_TICKS = 12;
/** A delay is taken back only when the path is shorter by more than this. */
const HYSTERESIS_TICKS = 1;

export class DepthGovernor {
  readonly #options: DepthOptions;
  readonly #rollbacks: Rollback[] = [];
  readonly #depths: number[] = [];
  #updates = 0;
  #delayTicks = 0;

  constructor(options: DepthOptions) {
    this.#options = options;
  }

  /** In whole ticks. */
  get delayTicks(): number {
    return this.#delayTicks;
  }

  /** How many ticks this device can take back within the budget. */
  get affordableTicks(): number {
    const { budgetMs, maxDepthTicks } = this.#options;
    if (this.#rollbacks.length < MIN_COSTS) return maxDepthTicks;
    const counted = this.#rollbacks
      .toSorted((a, b) => a.ms / a.ticks - b.ms / b.ticks)
      .slice(0, -COSTLIEST_LEFT_OUT);
    // Together, since short ones have a fixed cost, and clocks of whole milliseconds.
    const ms = counted.reduce((sum, rollback) => sum + rollback.ms, 0);
    const ticks = counted.reduce((sum, rollback) => sum + rollback.ticks, 0);
    const affordable = ms > 0 ? Math.floor((budgetMs * ticks) / ms) : maxDepthTicks;
    return Math.min(maxDepthTicks, Math.max(MIN_DEPTH_TICKS, affordable));
  }

  /** A rollback of so many ticks took so long. */
  noteRollback(ticks: number, ms: number): void {
    if (ticks > 0) keep(this.#rollbacks, { ticks, ms });
  }

  /** @param depthTicks how far the world is ahead of what is confirmed, with the delay in force */
  update(depthTicks: number): void {
    keep(this.#depths, depthTicks + this.#delayTicks);
    if (++this.#updates % UPDATES_A_DECISION !== 0) return;
    const depth = quantileOf(this.#depths, 0.5);
    const wanted = this.#wantedTicks(depth);
    if (wanted > this.#delayTicks || this.#wantedTicks(depth + HYSTERESIS_TICKS) < this.#delayTicks)
      this.#delayTicks = wanted;
  }

  /** @param depth without any delay */
  #wantedTicks(depth: number): number {
    const forDistance = depth >= LONG_PATH_TICKS ? LONG_PATH_DELAY_TICKS : 0;
    const forCost = Math.min(MAX_DELAY_TICKS, depth - this.affordableTicks);
    return Math.max(forDistance, forCost);
  }
}

function keep<T>(values: T[], value: T): void {
  values.push(value);
  if (values.length > KEPT) values.shift();
}

function quantileOf(values: readonly number[], quantile: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * quantile)] ?? 0;
}
