/**
 * What painters and effects ask of an arena's shape. Pure; metres, origin in the middle, y down.
 */
import type { Arena, Goal, Point } from '../../../worker/api.ts';

/** Half sizes, around the middle of the pitch, of all that is inside the outline. */
export interface Reach {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export function reachOf(arena: Arena): Reach {
  let halfWidth = arena.halfLength;
  let halfHeight = arena.halfWidth;
  for (const { x, y } of arena.outline) {
    halfWidth = Math.max(halfWidth, Math.abs(x));
    halfHeight = Math.max(halfHeight, Math.abs(y));
  }
  return { halfWidth, halfHeight };
}

/** Towards the net, length 1. */
export function outOf(goal: Goal): Point {
  const dx = goal.to.x - goal.from.x;
  const dy = goal.to.y - goal.from.y;
  const length = Math.hypot(dx, dy) || 1;
  return { x: -dy / length, y: dx / length };
}

export function goalWidth(goal: Goal): number {
  return Math.hypot(goal.to.x - goal.from.x, goal.to.y - goal.from.y);
}

export function goalMiddle(goal: Goal): Point {
  return { x: (goal.from.x + goal.to.x) / 2, y: (goal.from.y + goal.to.y) / 2 };
}

/** The net's corners: the two at the line, then the two at its back, each `from` first. */
export function netCorners(goal: Goal): readonly [Point, Point, Point, Point] {
  const out = outOf(goal);
  const back = (point: Point): Point => ({
    x: point.x + out.x * goal.depthM,
    y: point.y + out.y * goal.depthM,
  });
  return [goal.from, goal.to, back(goal.from), back(goal.to)];
}

/** The goal of a team whose middle is nearest to a place. */
export function nearestGoal(arena: Arena, team: 0 | 1, x: number, y: number): Goal | null {
  let nearest: Goal | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const goal of arena.goals) {
    if (goal.team !== team) continue;
    const middle = goalMiddle(goal);
    const distance = Math.hypot(middle.x - x, middle.y - y);
    if (distance >= least) continue;
    least = distance;
    nearest = goal;
  }
  return nearest;
}

export function isInside(outline: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  let before = outline.at(-1);
  for (const point of outline) {
    if (before !== undefined && point.y > y !== before.y > y) {
      const crossing = before.x + ((y - before.y) / (point.y - before.y)) * (point.x - before.x);
      if (x < crossing) inside = !inside;
    }
    before = point;
  }
  return inside;
}

export function distanceToSegment(x: number, y: number, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / square;
  const clamped = Math.max(0, Math.min(1, share));
  return Math.hypot(x - a.x - dx * clamped, y - a.y - dy * clamped);
}

/** How far a place is outside of the outline; 0 inside. */
export function distanceOutside(outline: readonly Point[], x: number, y: number): number {
  if (isInside(outline, x, y)) return 0;
  let least = Number.POSITIVE_INFINITY;
  let before = outline.at(-1);
  for (const point of outline) {
    if (before !== undefined) least = Math.min(least, distanceToSegment(x, y, before, point));
    before = point;
  }
  return least;
}
