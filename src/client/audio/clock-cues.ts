/**
 * What the match's clock gives to hear: the beeps before a kick-off, its whistle, the ticks of the
 * last ten seconds. Read from view frames and not from events: they must meet the figures on the
 * screen, and a confirmation is a round trip late. Each cue is given once, whatever rollbacks do.
 */
import type { PhaseName } from '../../worker/view-frame.ts';

export type ClockCue = 'countdown' | 'kick-off' | 'last-seconds';

export interface ClockView {
  readonly tick: number;
  readonly phase: PhaseName;
  readonly phaseTicksLeft: number;
  readonly clockTicks: number;
  readonly overtime: boolean;
}

const TICKS_PER_SECOND = 60;
const LAST_SECONDS = 10;
const COUNTDOWN_SECONDS = 3;
/** A second of the same kind within this time is a rollback's echo. */
const ECHO_TICKS = 30;

export class ClockCues {
  #phase: PhaseName | null = null;
  #second: number | null = null;
  #lastTick = Number.NEGATIVE_INFINITY;

  read(view: ClockView): ClockCue | null {
    const cue = this.#cueOf(view);
    this.#phase = view.phase;
    if (cue === null || Math.abs(view.tick - this.#lastTick) < ECHO_TICKS) return null;
    this.#lastTick = view.tick;
    return cue;
  }

  #cueOf({ phase, phaseTicksLeft, clockTicks, overtime }: ClockView): ClockCue | null {
    const before = this.#phase;
    const secondBefore = this.#second;
    this.#second = null;
    if (phase === 'countdown') {
      this.#second = Math.ceil(phaseTicksLeft / TICKS_PER_SECOND);
      const isCounted = this.#second >= 1 && this.#second <= COUNTDOWN_SECONDS;
      return isCounted && this.#second !== secondBefore ? 'countdown' : null;
    }
    if (phase !== 'play') return null;
    if (before === 'countdown') return 'kick-off';
    if (overtime || clockTicks <= 0 || clockTicks > LAST_SECONDS * TICKS_PER_SECOND) return null;
    this.#second = Math.ceil(clockTicks / TICKS_PER_SECOND);
    const isNew =
      this.#second !== secondBefore && (secondBefore === null || this.#second < secondBefore);
    return isNew ? 'last-seconds' : null;
  }
}
