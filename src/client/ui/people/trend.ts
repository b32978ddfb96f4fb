/** A rating over its last matches as a line in a box, and what there is to say of it. Pure. */
import type { MatchResult } from '../../../protocol/people/match-result.ts';
import { lineOf } from './figures.ts';

export interface Trend {
  /** Oldest first: before the first rated match, then after each. */
  readonly points: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** @param newestFirst matches of one mode @returns null without a rated match */
export function trendOf(newestFirst: readonly MatchResult[], personId: string): Trend | null {
  const changes = newestFirst
    .map((result) => lineOf(result, personId)?.rating ?? null)
    .filter((rating) => rating !== null)
    .reverse();
  const [first] = changes;
  if (first === undefined) return null;
  const points = [first.before, ...changes.map(({ after }) => after)];
  return { points, low: Math.min(...points), high: Math.max(...points) };
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** A level line would be a cliff if a point or two filled the box. */
const LEAST_SPAN = 40;

/** Where each point stands, from the top left. */
export function placeTrend(
  { points, low, high }: Trend,
  box: Box,
): readonly (readonly [number, number])[] {
  const span = Math.max(high - low, LEAST_SPAN);
  const bottom = (low + high - span) / 2;
  const step = box.width / (points.length - 1);
  return points.map((value, index) => [
    round(index * step),
    round(box.height * (1 - (value - bottom) / span)),
  ]);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
