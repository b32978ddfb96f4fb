/** Who collides with whom, as Rapier wants it: what a collider is (high half), what it meets (low). */
import type { Stops } from './arena/arena.ts';

const FIXED = 1;
const BALL = 2;
const CAR = 4;
const LOOSE = 8;
const ALL = FIXED | BALL | CAR | LOOSE;

const group = (is: number, meets: number): number => (is << 16) | meets;

export const BALL_GROUPS = group(BALL, ALL);
export const CAR_GROUPS = group(CAR, ALL);
export const LOOSE_GROUPS = group(LOOSE, ALL);

/** What stops the ball stops loose things too. */
export function fixedGroups(stops: Stops): number {
  if (stops === 'cars') return group(FIXED, CAR);
  if (stops === 'ball') return group(FIXED, BALL | LOOSE);
  return group(FIXED, ALL);
}
