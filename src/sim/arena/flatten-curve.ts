/**
 * Makes straight segments of an arena file's curves. Called while an arena is compiled, and nowhere
 * during play. Additions, multiplications, square roots and the table of `sin-cos.ts` only, so every
 * engine gets the same corners.
 */
import { at } from '../at.ts';
import { type SinCos, sinCos } from '../sin-cos.ts';
import type { Point } from './arena.ts';
import type { CurvePoint } from './arena-file.ts';

/** How far a segment may stay behind its arc. */
const SAGITTA_M = 0.02;
const MAX_TURN_RADIANS = Math.PI / 6;
/** A circle of 100 m radius then stays 12 cm behind at worst. */
export const MAX_SEGMENTS_PER_CURVE = 64;

/**
 * @param closed whether the last point leads back to the first
 * @returns the given points, with the curves' own in between; equal neighbours are one
 */
export function flattenCurves(points: readonly CurvePoint[], closed: boolean): Point[] {
  const flat: Point[] = [];
  for (let n = 0; n < points.length; n += 1) {
    const from = at(points, n);
    add(flat, from);
    if (n + 1 === points.length && !closed) break;
    addArc(flat, from, at(points, (n + 1) % points.length), from.curve ?? 0);
  }
  if (closed && flat.length > 1 && isSame(at(flat, 0), at(flat, flat.length - 1))) flat.pop();
  return flat;
}

/**
 * The points between two ends. The centre lies on the chord's middle line, `cos/sin` of half the
 * turn away from it; the points are the first end turned about it.
 */
function addArc(flat: Point[], from: CurvePoint, to: CurvePoint, curveDegrees: number): void {
  const turn = (curveDegrees * Math.PI) / 180;
  if (turn === 0) return;
  const half: SinCos = sinCos(turn / 2, { sin: 0, cos: 1 });
  if (half.sin === 0) return;
  const chordX = to.x - from.x;
  const chordY = to.y - from.y;
  const fromMiddle = half.cos / half.sin / 2;
  const centreX = (from.x + to.x) / 2 - chordY * fromMiddle;
  const centreY = (from.y + to.y) / 2 + chordX * fromMiddle;
  const armX = from.x - centreX;
  const armY = from.y - centreY;
  const count = segmentCount(turn, Math.sqrt(armX * armX + armY * armY));
  const way: SinCos = { sin: 0, cos: 1 };
  for (let n = 1; n < count; n += 1) {
    const { sin, cos } = sinCos((turn * n) / count, way);
    add(flat, { x: centreX + armX * cos - armY * sin, y: centreY + armX * sin + armY * cos });
  }
}

/** The sagitta of an arc of radius r that turns by t is about r t t / 8. */
function segmentCount(turn: number, radiusM: number): number {
  const most = Math.min(MAX_TURN_RADIANS, Math.sqrt((8 * SAGITTA_M) / Math.max(radiusM, 1e-6)));
  return Math.min(MAX_SEGMENTS_PER_CURVE, Math.ceil(Math.abs(turn) / most));
}

function add(flat: Point[], point: Point): void {
  const last = flat[flat.length - 1];
  if (last === undefined || !isSame(last, point)) flat.push({ x: point.x, y: point.y });
}

/** Rapier works in single precision: closer points would be one to it. */
function isSame(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < 1e-3 && Math.abs(a.y - b.y) < 1e-3;
}
