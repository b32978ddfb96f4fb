/** Where a ball is, and will be, against the line of a goal. */
import type { Goal, Point } from './arena/arena.ts';

export interface LinePosition {
  /** Past the line, into the goal; below 0 on the pitch. */
  pastM: number;
  /** Along the line from where it begins. */
  alongM: number;
  lengthM: number;
  /** Into the goal. */
  x: number;
  y: number;
}

const position: LinePosition = { pastM: 0, alongM: 0, lengthM: 0, x: 0, y: 0 };

/** Valid until the next call. */
export function againstLine({ from, to }: Goal, { x, y }: Point): LinePosition {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const lengthM = Math.sqrt(dx * dx + dy * dy);
  position.lengthM = lengthM;
  position.x = -dy / lengthM;
  position.y = dx / lengthM;
  position.pastM = (x - from.x) * position.x + (y - from.y) * position.y;
  position.alongM = ((x - from.x) * dx + (y - from.y) * dy) / lengthM;
  return position;
}

/**
 * Whether the ball is past the line, between its ends and not behind the goal.
 *
 * @param scoringM of goal-room.ts: the radius, or less for a ball too large to be wholly past
 */
export function ballPastLine(goal: Goal, ball: Point, radiusM: number, scoringM: number): boolean {
  const { pastM, alongM, lengthM } = againstLine(goal, ball);
  // What is being pressed into the net's back may be in it a little.
  return pastM > scoringM && pastM <= goal.depthM + radiusM && alongM >= 0 && alongM <= lengthM;
}

/** So long until the ball, going on straight, is at the line and between its ends; or null. */
export function secondsToLine(
  goal: Goal,
  ball: Point,
  vx: number,
  vy: number,
  radiusM: number,
  fromMps: number,
): number | null {
  const line = againstLine(goal, ball);
  const speed = vx * line.x + vy * line.y;
  if (speed <= 0 || speed < fromMps) return null;
  const seconds = Math.max(0, -line.pastM / speed);
  const alongSpeed = vx * line.y - vy * line.x;
  const alongM = line.alongM + alongSpeed * seconds;
  return alongM > -radiusM && alongM < line.lengthM + radiusM ? seconds : null;
}
