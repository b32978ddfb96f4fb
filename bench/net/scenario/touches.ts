/** What counts as a touch of the ball, and as a fight for it; the same for recording and measuring. */
import { teamOfSlot } from '../../../src/sim/team.ts';

/** A car that stays at the ball touches it once; off it for so long, it touches anew. */
export const TOUCH_GAP_TICKS = 10;
const RIVAL_WITHIN_M = 4;
const RIVAL_TOUCH_WITHIN_TICKS = 30;

/** One world of a run, as far as touches are concerned. */
export interface TouchMoment {
  /** Number of the world: steps done when it was so. */
  readonly tick: number;
  /** Slots whose car touched the ball in the step that led to it. */
  readonly touching: readonly number[];
  /** Where the body is: slots, then the ball. */
  position(body: number): { readonly x: number; readonly y: number };
}

export interface Touch {
  readonly tick: number;
  readonly slot: number;
  /** A rival is at the ball or has just been. */
  readonly contested: boolean;
}

/** Finds touches in worlds that are shown to it one after the other. */
export class TouchFinder {
  readonly #slotCount: number;
  readonly #lastTouchTick = new Map<number, number>();

  constructor(slotCount: number) {
    this.#slotCount = slotCount;
  }

  /** Nothing before the next world belongs to what follows. */
  restart(): void {
    this.#lastTouchTick.clear();
  }

  read(moment: TouchMoment): readonly Touch[] {
    const touches: Touch[] = [];
    for (const slot of moment.touching) {
      const last = this.#lastTouchTick.get(slot) ?? Number.NEGATIVE_INFINITY;
      if (moment.tick - last > TOUCH_GAP_TICKS) {
        touches.push({ tick: moment.tick, slot, contested: this.#isContested(moment, slot) });
      }
    }
    for (const slot of moment.touching) this.#lastTouchTick.set(slot, moment.tick);
    return touches;
  }

  #isContested(moment: TouchMoment, slot: number): boolean {
    const ball = moment.position(this.#slotCount);
    for (let rival = 0; rival < this.#slotCount; rival += 1) {
      if (teamOfSlot(rival) === teamOfSlot(slot)) continue;
      const at = moment.position(rival);
      if (Math.hypot(at.x - ball.x, at.y - ball.y) <= RIVAL_WITHIN_M) return true;
      const last = this.#lastTouchTick.get(rival) ?? Number.NEGATIVE_INFINITY;
      if (moment.tick - last <= RIVAL_TOUCH_WITHIN_TICKS) return true;
    }
    return false;
  }
}
