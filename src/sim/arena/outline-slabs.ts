/**
 * Slabs of solid ground behind the edges of an outline, convex each. A slab is as thick as wanted
 * where there is room behind its edge; where the solid part is thin (a spit of land between two
 * pockets), it is made thin enough not to come out on the other side.
 */
import { at } from '../at.ts';
import type { Point } from './arena.ts';

/** How far a slab reaches past a convex corner, so that neighbours lie over one another. */
const REACHES_M = [1, 0.4, 0.1, 0] as const;
const THINNER = [1, 0.5, 0.25, 0.12, 0.06] as const;
/** Turns smaller than this are drawn straight. */
const STRAIGHT_SINE = 1e-5;
/** Within this, things touch and do not overlap. */
const SLACK_M = 0.02;

interface Edge {
  readonly from: Point;
  readonly to: Point;
  readonly lengthM: number;
  /** Along the edge. The solid side is to the left of it as seen on the screen: (y, -x). */
  readonly x: number;
  readonly y: number;
}

/** @param outline as in `Arena` @returns four corners each */
export function outlineSlabs(outline: readonly Point[], thicknessM: number): readonly Point[][] {
  const edges = edgesOf(withoutStraightCorners(outline));
  return edges.map((edge, index) => {
    const last = at(edges, (index + edges.length - 1) % edges.length);
    const next = at(edges, (index + 1) % edges.length);
    return slab(edge, isConvex(last, edge), isConvex(edge, next), thicknessM, edges);
  });
}

function slab(
  edge: Edge,
  reachesBack: boolean,
  reachesOn: boolean,
  thicknessM: number,
  edges: readonly Edge[],
): Point[] {
  for (const share of THINNER) {
    for (const reachM of REACHES_M) {
      const fromM = reachesBack ? -reachM : 0;
      const toM = edge.lengthM + (reachesOn ? reachM : 0);
      const depthM = thicknessM * share;
      const isLast = share === THINNER.at(-1) && reachM === REACHES_M.at(-1);
      if (!isLast && edges.some((other) => cuts(edge, fromM, toM, depthM, other))) continue;
      return [
        along(edge, fromM, 0),
        along(edge, toM, 0),
        along(edge, toM, depthM),
        along(edge, fromM, depthM),
      ];
    }
  }
  throw new Error('the last slab is always taken');
}

/** Whether another edge runs through a slab's inside, where there would be pitch on one side of it. */
function cuts(edge: Edge, fromM: number, toM: number, depthM: number, other: Edge): boolean {
  if (other === edge) return false;
  const [a, b] = [inAxesOf(edge, other.from), inAxesOf(edge, other.to)];
  const range = { from: 0, to: 1 };
  clip(range, a.along, b.along, fromM + SLACK_M, toM - SLACK_M);
  clip(range, a.behind, b.behind, SLACK_M, depthM - SLACK_M);
  return range.from < range.to;
}

/** Liang and Barsky's clipping of a line, in one dimension. */
function clip(
  range: { from: number; to: number },
  a: number,
  b: number,
  low: number,
  high: number,
) {
  const way = b - a;
  if (Math.abs(way) < 1e-9) {
    if (a <= low || a >= high) range.to = -1;
    return;
  }
  const [first, second] = [(low - a) / way, (high - a) / way];
  range.from = Math.max(range.from, Math.min(first, second));
  range.to = Math.min(range.to, Math.max(first, second));
}

function inAxesOf(edge: Edge, { x, y }: Point): { along: number; behind: number } {
  const [dx, dy] = [x - edge.from.x, y - edge.from.y];
  return { along: dx * edge.x + dy * edge.y, behind: dx * edge.y - dy * edge.x };
}

function along(edge: Edge, alongM: number, behindM: number): Point {
  return {
    x: edge.from.x + edge.x * alongM + edge.y * behindM,
    y: edge.from.y + edge.y * alongM - edge.x * behindM,
  };
}

/** Whether the pitch has a corner of less than half a turn there. */
function isConvex(first: Edge, second: Edge): boolean {
  return first.x * second.y - first.y * second.x > 0;
}

function withoutStraightCorners(outline: readonly Point[]): readonly Point[] {
  const distinct = outline.filter((point, index) => {
    const last = at(outline, (index + outline.length - 1) % outline.length);
    return point.x !== last.x || point.y !== last.y;
  });
  const edges = edgesOf(distinct);
  return distinct.filter((_, index) => {
    const before = at(edges, (index + edges.length - 1) % edges.length);
    const after = at(edges, index);
    const sine = before.x * after.y - before.y * after.x;
    const cosine = before.x * after.x + before.y * after.y;
    return Math.abs(sine) > STRAIGHT_SINE || cosine < 0;
  });
}

function edgesOf(points: readonly Point[]): readonly Edge[] {
  return points.map((from, index) => {
    const to = at(points, (index + 1) % points.length);
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const lengthM = Math.sqrt(dx * dx + dy * dy);
    return { from, to, lengthM, x: dx / lengthM, y: dy / lengthM };
  });
}
