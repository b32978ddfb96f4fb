import { type CarInput, packInput } from '../sim/input.ts';
import type { ControlsMessage } from './page-messages.ts';

/**
 * Turns changes of the controls, which come at any time, into one input a tick. A press shorter
 * than a tick lasts one; a dash is a count of presses, so that none is lost with a late tick.
 */
export class InputLatch {
  #now: Controls = RELEASED;
  /** What was pressed since the last tick, whether or not it is held still. */
  #tapped: Controls = RELEASED;
  #dashCount = 0;

  set(controls: ControlsMessage): void {
    if (controls.dash && !this.#now.dash) this.#dashCount = (this.#dashCount + 1) & 3;
    const before = this.#now;
    const tapped = this.#tapped;
    this.#now = controls;
    this.#tapped = {
      steer: pressed(controls.steer, before.steer) ? controls.steer : tapped.steer,
      throttle: pressed(controls.throttle, before.throttle) ? controls.throttle : tapped.throttle,
      boost: (controls.boost && !before.boost) || tapped.boost,
      handbrake: (controls.handbrake && !before.handbrake) || tapped.handbrake,
      dash: false,
      skip: (controls.skip && !before.skip) || tapped.skip,
    };
  }

  /** The seat has been taken anew: the server counts presses from 0. */
  restartCount(): void {
    this.#dashCount = 0;
  }

  /** The input of the next tick. */
  take(): CarInput {
    const now = this.#now;
    const tapped = this.#tapped;
    this.#tapped = RELEASED;
    return packInput({
      steer: now.steer === 0 ? tapped.steer : now.steer,
      throttle: now.throttle === 0 ? tapped.throttle : now.throttle,
      boost: now.boost || tapped.boost,
      handbrake: now.handbrake || tapped.handbrake,
      dashCount: this.#dashCount,
      skip: now.skip || tapped.skip,
    });
  }
}

type Controls = Omit<ControlsMessage, 'type'>;

const RELEASED: Controls = {
  steer: 0,
  throttle: 0,
  boost: false,
  handbrake: false,
  dash: false,
  skip: false,
};

function pressed(axis: number, before: number): boolean {
  return axis !== 0 && axis !== before;
}
