/**
 * Watches a device that is slow at simulating: on a path on which everything has settled, input
 * delay keeps what a rollback costs within what the device has time for.
 */
import { TICK_MS } from '../protocol/timing.ts';
import type { NetStats } from '../worker/net-stats.ts';
import type { PersonParts } from './person-parts.ts';

/** As match-pace.ts and depth-governor.ts have them. */
const BUDGET_MS = 6;
const MIN_DEPTH_TICKS = 8;
const MAX_DELAY_TICKS = 12;
/** Less is known of a device that has rolled back more seldom. */
const MIN_ROLLBACKS = 30;
/** Beyond the round trip: as in quiet-watch.ts. */
const SPARE_TICKS = 6;
/** Longer than one late frame stands in the figures of the last second. */
const MOST_LOOKS_BEYOND = 30;

export class SlowDeviceWatch {
  readonly #parts: Pick<PersonParts, 'name' | 'story' | 'totals' | 'stepCostMs'>;
  #looksBeyond = 0;

  constructor(parts: Pick<PersonParts, 'name' | 'story' | 'totals' | 'stepCostMs'>) {
    this.#parts = parts;
  }

  /**
   * To be called 20 times a second while all is quiet.
   *
   * @param longestRttMs of the path, with the longest wait of the client's timers
   */
  look({ rollbacks, inputDelayTicks, recent }: NetStats, longestRttMs: number): void {
    if (rollbacks < MIN_ROLLBACKS) return;
    const { name, story, totals, stepCostMs } = this.#parts;
    totals.slowestRollbackMs = Math.max(totals.slowestRollbackMs, recent.rollbackMsP95);
    totals.longestDelayTicks = Math.max(totals.longestDelayTicks, inputDelayTicks);
    const affordable = Math.max(MIN_DEPTH_TICKS, Math.floor(BUDGET_MS / stepCostMs));
    const beyondDelay = Math.ceil(longestRttMs / TICK_MS) - MAX_DELAY_TICKS;
    const mostMs = (Math.max(affordable, beyondDelay) + SPARE_TICKS) * stepCostMs;
    this.#looksBeyond = recent.rollbackMsP95 > mostMs ? this.#looksBeyond + 1 : 0;
    if (this.#looksBeyond !== MOST_LOOKS_BEYOND) return;
    const spent = `spends ${recent.rollbackMsP95.toFixed(1)} ms on a rollback`;
    const delay = `with ${inputDelayTicks.toFixed(1)} ticks of delay`;
    story.blame(`${name}: ${spent} ${delay}, where ${mostMs.toFixed(1)} ms are enough`);
  }
}
