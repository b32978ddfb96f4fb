/** The numbers of the game as a world has them, for everything in this folder that looks ahead. */
import { BALL, BOOST, CAR, DASH, DRIFT, DRIVE, HIT } from '../sim/tuning.ts';

export const TUNING = {
  car: CAR,
  drive: DRIVE,
  drift: DRIFT,
  boost: BOOST,
  dash: DASH,
  ball: BALL,
  hit: HIT,
} as const;

export type Tuning = typeof TUNING;
