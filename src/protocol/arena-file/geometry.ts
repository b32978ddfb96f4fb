/** Plane geometry for the checks of an arena file. Metres. */
import type { Point } from '../../sim/arena/arena.ts';
import type { CurvePoint } from '../../sim/arena/arena-file.ts';
import { flattenCurves } from '../../sim/arena/flatten-curve.ts';
import { ARENA_LIMITS } from './arena-limits.ts';

/** Closer than this is touching: Rapier works in single precision. */
const TOUCH_M = 1e-3;

export function distanceToSegment(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / squared;
  const t = Math.min(1, Math.max(0, along));
  const x = point.x - from.x - dx * t;
  const y = point.y - from.y - dy * t;
  // Math.hypot takes ten times as long, and an import asks for millions of distances.
  return Math.sqrt(x * x + y * y);
}

/** A curve can bulge far beyond its ends. */
export function reachesTooFar(points: readonly CurvePoint[], closed: boolean): boolean {
  const far = ARENA_LIMITS.coordinateM;
  return flattenCurves(points, closed).some(({ x, y }) => Math.abs(x) > far || Math.abs(y) > far);
}

export function distanceToPath(point: Point, path: readonly Point[], closed: boolean): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [n, from] of path.entries()) {
    const to = path[n + 1] ?? (closed ? path[0] : undefined) ?? from;
    least = Math.min(least, distanceToSegment(point, from, to));
  }
  return least;
}

/** Whether two segments cross or come as close as makes no difference. */
export function segmentsTouch(a: Point, b: Point, c: Point, d: Point): boolean {
  if (
    Math.max(a.x, b.x) + TOUCH_M < Math.min(c.x, d.x) ||
    Math.max(c.x, d.x) + TOUCH_M < Math.min(a.x, b.x) ||
    Math.max(a.y, b.y) + TOUCH_M < Math.min(c.y, d.y) ||
    Math.max(c.y, d.y) + TOUCH_M < Math.min(a.y, b.y)
  ) {
    return false;
  }
  const crosses = turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
  return (
    crosses ||
    distanceToSegment(a, c, d) < TOUCH_M ||
    distanceToSegment(b, c, d) < TOUCH_M ||
    distanceToSegment(c, a, b) < TOUCH_M ||
    distanceToSegment(d, a, b) < TOUCH_M
  );
}

/** By the even-odd rule. */
export function isInside(point: Point, outline: readonly Point[]): boolean {
  let inside = false;
  for (const [n, from] of outline.entries()) {
    const to = outline[(n + 1) % outline.length] ?? from;
    if (from.y > point.y === to.y > point.y) continue;
    const x = from.x + ((point.y - from.y) / (to.y - from.y)) * (to.x - from.x);
    if (x > point.x) inside = !inside;
  }
  return inside;
}

export function area(outline: readonly Point[]): number {
  let doubled = 0;
  for (const [n, from] of outline.entries()) {
    const to = outline[(n + 1) % outline.length] ?? from;
    doubled += from.x * to.y - to.x * from.y;
  }
  return Math.abs(doubled) / 2;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
