/**
 * One tick as the page sees it, flat in a Float64Array, so that it crosses threads without a copy
 * by structure. Written by the worker, read by the page; both use these offsets and nothing else.
 */
export { type Team, teamOfSlot } from '../sim/team.ts';

export const MAX_SLOTS = 8;

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
  ballX: 9,
  ballY: 10,
  ballAngle: 11,
  ballVx: 12,
  ballVy: 13,
  /** Goes up by one when positions may leap (kick-off, resync): draw without interpolation. */
  cut: 14,
  cars: 16,
} as const;

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

export const CAR_STRIDE = 13;

export const CAR_FLAG = {
  present: 1,
  boosting: 2,
  drifting: 4,
  demolished: 8,
  supersonic: 16,
} as const;

export const PHASES = ['countdown', 'play', 'celebration', 'end'] as const;
export type PhaseName = (typeof PHASES)[number];

export const VIEW_LENGTH = VIEW.cars + MAX_SLOTS * CAR_STRIDE;
export const VIEW_BYTES = VIEW_LENGTH * Float64Array.BYTES_PER_ELEMENT;
