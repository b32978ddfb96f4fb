/** Inputs for tests. */
import { packInput } from '../../sim/input.ts';

export const NEUTRAL = {
  steer: 0,
  throttle: 0,
  boost: false,
  handbrake: false,
  dashCount: 0,
  skip: false,
};

export const AHEAD = packInput({ ...NEUTRAL, throttle: 1 });
