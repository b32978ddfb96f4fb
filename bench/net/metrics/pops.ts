/**
 * Visible pops: frames in which a body jumps further than its velocity explains. Between two frames
 * a body may have moved with the velocity of the first, of the second, or some of both (a hit in
 * between); the jump is what is left beyond the nearest of those ways.
 */
import { DRAWN_NUMBERS, type DrawnFrame } from './recordings.ts';

export const POP_FROM_M = 0.25;

/** A respawn or a demolition is no pop: nobody sees a car drive that far between two frames. */
const LEAP_FROM_M = 12;

/** The largest unexplained jump of any body, in metres. */
export function largestJump(from: DrawnFrame, to: DrawnFrame, bodyCount: number): number {
  let largest = 0;
  for (let body = 0; body < bodyCount; body += 1) {
    const jump = jumpOf(from, to, body * DRAWN_NUMBERS);
    if (jump < LEAP_FROM_M) largest = Math.max(largest, jump);
  }
  return largest;
}

function jumpOf(from: DrawnFrame, to: DrawnFrame, offset: number): number {
  const seconds = (to.timeMs - from.timeMs) / 1000;
  const number = (frame: DrawnFrame, index: number): number =>
    frame.bodies[offset + index] ?? Number.NaN;
  const movedX = number(to, 0) - number(from, 0);
  const movedY = number(to, 1) - number(from, 1);
  return distanceToSegment(
    { x: movedX, y: movedY },
    { x: number(from, 2) * seconds, y: number(from, 3) * seconds },
    { x: number(to, 2) * seconds, y: number(to, 3) * seconds },
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function distanceToSegment(point: Point, start: Point, end: Point): number {
  const alongX = end.x - start.x;
  const alongY = end.y - start.y;
  const squared = alongX * alongX + alongY * alongY;
  const dot = (point.x - start.x) * alongX + (point.y - start.y) * alongY;
  const share = squared === 0 ? 0 : Math.max(0, Math.min(1, dot / squared));
  return Math.hypot(point.x - start.x - alongX * share, point.y - start.y - alongY * share);
}
