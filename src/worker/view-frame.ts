/**
 * One tick as the page sees it, flat in a Float64Array, so that it crosses threads without a copy
 * by structure. Written by the worker, read by the page; both use these offsets and nothing else.
 */
import { MAX_BALLS } from '../sim/mutators.ts';

export { type Team, teamOfSlot } from '../sim/team.ts';

export const MAX_SLOTS = 16;
export { MAX_BALLS };
/** An arena's loose discs and then crates. */
export const MAX_LOOSE = 432;

const HEADER_LENGTH = 16;
const CAR_NUMBERS = 13;
const BALL_NUMBERS = 7;
const CARS_LENGTH = MAX_SLOTS * CAR_NUMBERS;
const BALLS_LENGTH = MAX_BALLS * BALL_NUMBERS;

/** Offsets into the header. */
export const VIEW = {
  /** Tick of the world shown. */
  tick: 0,
  /**
   * When this tick is due on the screen: milliseconds of the worker's `performance.now()`, which the
   * page's link turns into the page's own `performance.timeOrigin + now()` before anyone reads it.
   */
  dueMs: 1,
  /** Index into `PHASES`. */
  phase: 2,
  /** Ticks left in the phase; 0 when it has no end of its own. */
  phaseTicksLeft: 3,
  /** Ticks left on the match clock; in overtime, ticks played of it. */
  clockTicks: 4,
  overtime: 5,
  scoreLeft: 6,
  scoreRight: 7,
  /** Bit n is set while pad n can be taken. Up to 32 pads. */
  padsReady: 8,
  /** Goes up by one when positions may leap (kick-off, resync): draw without interpolation. */
  cut: 9,
  ballCount: 10,
  looseCount: 11,
  cars: HEADER_LENGTH,
  balls: HEADER_LENGTH + CARS_LENGTH,
  loose: HEADER_LENGTH + CARS_LENGTH + BALLS_LENGTH,
} as const;

/** Offsets within one ball; ball n begins at `VIEW.balls + n * BALL_STRIDE`. */
export const BALL = {
  x: 0,
  y: 1,
  angle: 2,
  vx: 3,
  vy: 4,
  /** 0 while it is out of play after a goal. */
  present: 5,
  /** Goes up by one when this ball leaps. */
  cut: 6,
} as const;

export const BALL_STRIDE = BALL_NUMBERS;

/** Offsets within something loose; number n begins at `VIEW.loose + n * LOOSE_STRIDE`. */
export const LOOSE = { x: 0, y: 1, angle: 2 } as const;

export const LOOSE_STRIDE = 3;

/** Offsets within one car; car n begins at `VIEW.cars + n * CAR_STRIDE`. */
export const CAR = {
  x: 0,
  y: 1,
  /** Radians, 0 faces +x, positive turns towards +y. */
  angle: 2,
  vx: 3,
  vy: 4,
  /** 0..1. */
  boost: 5,
  /** Ready at 0, 1 just after a dash. */
  dashCooldown: 6,
  /** Bits of `CAR_FLAG`. */
  flags: 7,
  /** Goes up by one when this car leaps (respawn): draw without interpolation. */
  cut: 8,
  goals: 9,
  assists: 10,
  saves: 11,
  shots: 12,
} as const;

export const CAR_STRIDE = CAR_NUMBERS;

export const CAR_FLAG = {
  present: 1,
  boosting: 2,
  drifting: 4,
  demolished: 8,
  supersonic: 16,
} as const;

export const PHASES = ['countdown', 'play', 'celebration', 'end'] as const;
export type PhaseName = (typeof PHASES)[number];

export const VIEW_LENGTH = VIEW.loose + MAX_LOOSE * LOOSE_STRIDE;
export const VIEW_BYTES = VIEW_LENGTH * Float64Array.BYTES_PER_ELEMENT;
