/**
 * Says when a client simulates (and sends its input for) each tick, so that inputs reach the
 * authority just in time.
 *
 * The authority reports how early an input came. Added to the moment at which that input was due to
 * leave, relative to its tick, this gives the *deadline* of the path: a figure that does not depend on
 * how far ahead the client then was. So the clock does not steer by an error that is a round trip
 * old, and cannot oscillate: it estimates the deadline and glides to it, a few per cent faster or
 * slower than real time.
 *
 * All times are milliseconds of one monotonic clock, passed in.
 */
import { GlidingPhase } from './gliding-phase.ts';

export interface LeadClockOptions {
  readonly tickMs: number;
  /** How early inputs should be at the authority, on the tightest arrivals. */
  readonly safetyMs: number;
}

/** Reports over which the deadline is estimated (one comes every 10 ticks: about 4 s). */
const WINDOW_REPORTS = 24;
/** When the newest of them (0.8 s) agree on an earlier one, the path has become longer. */
const NEWEST_REPORTS = 5;
/** With fewer, one that was late for whatever reason would have its way. */
const MIN_REPORTS = 3;
/**
 * What it is worth that all inputs come in time, in ms of lead: a report that would be late is left
 * to be late when covering it costs more lead than its share of this. Jitter lies close together and
 * is covered; a segment that is lost and sent again, which comes a round trip late, is not, unless
 * most are: so much lead would make everything else on the pitch worse.
 */
const LATENESS_WORTH_MS = 100;
export class LeadClock {
  readonly #phase: GlidingPhase;
  readonly #safetyMs: number;
  readonly #deadlines: number[] = [];

  constructor({ tickMs, safetyMs }: LeadClockOptions, nowMs: number, tickDueNow: number) {
    this.#phase = new GlidingPhase(tickMs, nowMs, tickDueNow);
    this.#safetyMs = safetyMs;
  }

  /** When the tick is to be simulated, by the present estimate. */
  dueMs(tick: number): number {
    return this.#phase.dueMs(tick);
  }

  /** The newest tick that is due. */
  tickDue(nowMs: number): number {
    return this.#phase.tickDue(nowMs);
  }

  /**
   * @param dueMs when the input for `tick` was due to leave. Not when it left: a thread that is
   *   always woken late needs that much more lead
   * @param marginMs the authority's report of it
   */
  reportArrival(tick: number, dueMs: number, marginMs: number): void {
    this.#deadlines.push(dueMs - tick * this.#phase.tickMs + marginMs);
    if (this.#deadlines.length > WINDOW_REPORTS) this.#deadlines.shift();
  }

  /** Another path carries the inputs from now on: what was learned of the old one is void. */
  forgetPath(): void {
    this.#deadlines.length = 0;
  }

  /** Glides towards the estimate. Call before each tick. @returns whether it leapt instead */
  update(nowMs: number): boolean {
    return this.#phase.glideTo(this.#wantedPhaseMs(), nowMs);
  }

  #wantedPhaseMs(): number | null {
    const deadlines = this.#deadlines;
    if (deadlines.length < MIN_REPORTS) return null;
    const newest = deadlines.slice(-NEWEST_REPORTS);
    return Math.min(chooseDeadline(deadlines), chooseDeadline(newest)) - this.#safetyMs;
  }
}

/** The deadline to meet, of all that were reported: the one at which lead and lateness cost least. */
function chooseDeadline(deadlines: readonly number[]): number {
  const sorted = deadlines.toSorted((a, b) => a - b);
  let best = sorted[0] ?? 0;
  let lowestCost = Number.POSITIVE_INFINITY;
  for (const [missed, deadline] of sorted.entries()) {
    const cost = (missed / sorted.length) * LATENESS_WORTH_MS - deadline;
    if (cost < lowestCost) {
      lowestCost = cost;
      best = deadline;
    }
  }
  return best;
}
