/**
 * The counting tree over a board: how many people stand in each bucket of points, in three levels, so
 * that the rank of anybody and the person at any place are found by adding up a few dozen counts.
 *
 *   level 0   64 buckets of 64 points each
 *   level 1   4,096 of one point value each
 *   level 2   the people of one point value, by the first letter of their ids: 32 each
 *
 * A board's order is by points, then by id, both downwards; that of the buckets agrees with it.
 */
import { MAX_POINTS } from '../../rating/rating.ts';

const POINTS_PER_BUCKET = 64;
/** Of base 32, as byte order has them. */
const LETTERS = '234567abcdefghijklmnopqrstuvwxyz';

export const LEVELS = [0, 1, 2] as const;
export type Level = (typeof LEVELS)[number];

export function bucketOf(level: Level, points: number, person: string): number {
  if (!Number.isInteger(points) || points < 0 || points > MAX_POINTS)
    throw new RangeError(`points must be 0 to ${MAX_POINTS}, not ${points}`);
  if (level === 0) return Math.floor(points / POINTS_PER_BUCKET);
  if (level === 1) return points;
  return points * LETTERS.length + Math.max(LETTERS.indexOf(person.slice(0, 1)), 0);
}

/** The buckets of the next level that lie in one, the last included. */
export function bucketsWithin(level: 0 | 1, bucket: number): readonly [number, number] {
  const width = level === 0 ? POINTS_PER_BUCKET : LETTERS.length;
  return [bucket * width, bucket * width + width - 1];
}

/** Where a bucket of level 2 begins, seen from above: an id that is greater than all in it. */
export function topOf(bucket: number): { readonly points: number; readonly person: string } {
  const letter = LETTERS.charAt(bucket % LETTERS.length);
  return { points: Math.floor(bucket / LETTERS.length), person: `${letter}~` };
}
