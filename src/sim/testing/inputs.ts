/** Inputs for tests. */
import { type Controls, packInput } from '../input.ts';

/** Hands off. */
export const NEUTRAL_CONTROLS: Controls = {
  steer: 0,
  throttle: 0,
  boost: false,
  handbrake: false,
  dashCount: 0,
  skip: false,
};

export const AHEAD = packInput({ ...NEUTRAL_CONTROLS, throttle: 1 });
