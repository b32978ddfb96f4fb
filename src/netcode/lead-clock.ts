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
export interface LeadClockOptions {
  readonly tickMs: number;
  /** How early inputs should be at the authority, on the tightest arrivals. */
  readonly safetyMs: number;
}

/** Reports over which the deadline is estimated (one comes every 10 ticks: about 4 s). */
const WINDOW_REPORTS = 24;
/**
 * What it is worth that all inputs come in time, in ms of lead: a report that would be late is left
 * to be late when covering it costs more lead than its share of this. Jitter lies close together and
 * is covered; a segment that is lost and sent again, which comes a round trip late, is not, unless
 * most are: so much lead would make everything else on the pitch worse.
 */
const LATENESS_WORTH_MS = 100;
/** Time runs at most this much faster or slower than real time while it glides. */
const MAX_SPEED_UP = 0.05;
const MAX_SLOW_DOWN = 0.03;
/** An error of this size calls for the full rate; smaller ones for less. */
const FULL_RATE_ERROR_MS = 25;
/** A path that is out by this much is another path: gliding would take many seconds. */
const LEAP_ERROR_MS = 250;

export class LeadClock {
  readonly #options: LeadClockOptions;
  /** Tick t is due at `phase + t * tickMs`. */
  #phaseMs: number;
  #updatedAtMs: number;
  readonly #deadlines: number[] = [];

  constructor(options: LeadClockOptions, nowMs: number, tickDueNow: number) {
    this.#options = options;
    this.#updatedAtMs = nowMs;
    this.#phaseMs = nowMs - tickDueNow * options.tickMs;
  }

  /** When the tick is to be simulated, by the present estimate. */
  dueMs(tick: number): number {
    return this.#phaseMs + tick * this.#options.tickMs;
  }

  /** The newest tick that is due. */
  tickDue(nowMs: number): number {
    return Math.floor((nowMs - this.#phaseMs) / this.#options.tickMs);
  }

  /**
   * @param dueMs when the input for `tick` was due to leave. Not when it left: a thread that is
   *   always woken late needs that much more lead
   * @param marginMs the authority's report of it
   */
  reportArrival(tick: number, dueMs: number, marginMs: number): void {
    this.#deadlines.push(dueMs - tick * this.#options.tickMs + marginMs);
    if (this.#deadlines.length > WINDOW_REPORTS) this.#deadlines.shift();
  }

  /** Another path carries the inputs from now on: what was learned of the old one is void. */
  forgetPath(): void {
    this.#deadlines.length = 0;
  }

  /** Glides towards the estimate. Call before each tick. */
  update(nowMs: number): void {
    const elapsedMs = nowMs - this.#updatedAtMs;
    this.#updatedAtMs = nowMs;
    const errorMs = this.#phaseErrorMs();
    if (Math.abs(errorMs) > LEAP_ERROR_MS) {
      this.#phaseMs -= errorMs;
      return;
    }
    const rate = Math.max(
      -MAX_SLOW_DOWN,
      Math.min(MAX_SPEED_UP, (errorMs / FULL_RATE_ERROR_MS) * MAX_SPEED_UP),
    );
    const step = rate * elapsedMs;
    this.#phaseMs -= Math.abs(step) > Math.abs(errorMs) ? errorMs : step;
  }

  /** How much too late (positive) or too early inputs are sent. */
  #phaseErrorMs(): number {
    if (this.#deadlines.length === 0) return 0;
    const deadline = chooseDeadline(this.#deadlines);
    return this.#phaseMs - (deadline - this.#options.safetyMs);
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
