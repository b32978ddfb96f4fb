/**
 * When ticks are due: at `phase + t * tickMs`. The phase glides to where it is wanted, so that time
 * runs a few per cent faster or slower for a while and nothing is seen of it.
 */

/** Time runs at most this much faster or slower than real time while it glides. */
const MAX_SPEED_UP = 0.05;
const MAX_SLOW_DOWN = 0.03;
/** An error of this size calls for the full rate; smaller ones for less. */
const FULL_RATE_ERROR_MS = 25;
/**
 * Ticks that are due later than wanted by this much, or earlier by that: another path, to which a
 * glide would take too long. Too late costs more: nothing that is sent meanwhile comes in time.
 */
const LEAP_FROM_LATE_MS = 50;
const LEAP_FROM_EARLY_MS = 250;

export class GlidingPhase {
  readonly tickMs: number;
  #phaseMs: number;
  #updatedAtMs: number;

  constructor(tickMs: number, nowMs: number, tickDueNow: number) {
    this.tickMs = tickMs;
    this.#updatedAtMs = nowMs;
    this.#phaseMs = nowMs - tickDueNow * tickMs;
  }

  dueMs(tick: number): number {
    return this.#phaseMs + tick * this.tickMs;
  }

  /** The newest tick that is due. */
  tickDue(nowMs: number): number {
    return Math.floor((nowMs - this.#phaseMs) / this.tickMs);
  }

  /**
   * @param wantedMs the phase to glide to; null to let time run as it does
   * @returns whether it leapt there
   */
  glideTo(wantedMs: number | null, nowMs: number): boolean {
    const elapsedMs = nowMs - this.#updatedAtMs;
    this.#updatedAtMs = nowMs;
    if (wantedMs === null) return false;
    const errorMs = this.#phaseMs - wantedMs;
    if (errorMs > LEAP_FROM_LATE_MS || errorMs < -LEAP_FROM_EARLY_MS) {
      this.#phaseMs = wantedMs;
      return true;
    }
    const rate = Math.max(
      -MAX_SLOW_DOWN,
      Math.min(MAX_SPEED_UP, (errorMs / FULL_RATE_ERROR_MS) * MAX_SPEED_UP),
    );
    const step = rate * elapsedMs;
    this.#phaseMs -= Math.abs(step) > Math.abs(errorMs) ? errorMs : step;
    return false;
  }
}
