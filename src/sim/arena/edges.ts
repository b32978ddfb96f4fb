/**
 * An arena's obstacles as lists of numbers, and which nodes of a grid lie near them: for what asks
 * about thousands of places at once, where the way by each obstacle to each place takes seconds on
 * a large arena. Pure, and the same on every engine.
 */
import type { Arena, Point, Stops } from './arena.ts';
import { wallRadius } from './build-arena.ts';

/** Of an edge in a list: where it begins, where it goes, the square of its length, half its width. */
const EDGE = { x: 0, y: 1, dx: 2, dy: 3, squared: 4, radiusM: 5, restitution: 6 } as const;
const STRIDE = 7;

/** Straight lines with round ends, those of discs without length. */
export type Edges = Float64Array;

/** Points at even distances, row by row. */
export interface Grid {
  readonly left: number;
  readonly top: number;
  readonly cellM: number;
  readonly columns: number;
  readonly rows: number;
}

export function edgeCount(edges: Edges): number {
  return edges.length / STRIDE;
}

export function outlineEdges({ outline }: Arena): Edges {
  const numbers: number[] = [];
  let from = outline.at(-1);
  for (const to of outline) {
    if (from !== undefined) push(numbers, from, to, 0, 1);
    from = to;
  }
  return Float64Array.from(numbers);
}

/** Walls and discs. @param isMet whether what stops those is meant */
export function obstacleEdges(arena: Arena, isMet: (stops: Stops) => boolean): Edges {
  const numbers: number[] = [];
  for (const wall of arena.walls) {
    if (!isMet(wall.stops)) continue;
    let from: Point | null = null;
    for (const to of wall.points) {
      if (from !== null) push(numbers, from, to, wallRadius(wall), wall.restitution);
      from = to;
    }
  }
  for (const disc of arena.discs) {
    if (isMet(disc.stops)) push(numbers, disc, disc, disc.radiusM, disc.restitution);
  }
  return Float64Array.from(numbers);
}

/** Negative inside it. */
export function metresToEdge(edges: Edges, edge: number, x: number, y: number): number {
  const start = edge * STRIDE;
  const dx = edges[start + EDGE.dx] ?? 0;
  const dy = edges[start + EDGE.dy] ?? 0;
  const squared = edges[start + EDGE.squared] ?? 0;
  const fromX = x - (edges[start + EDGE.x] ?? 0);
  const fromY = y - (edges[start + EDGE.y] ?? 0);
  const along = squared > 0 ? (fromX * dx + fromY * dy) / squared : 0;
  const share = Math.max(0, Math.min(1, along));
  const awayX = fromX - dx * share;
  const awayY = fromY - dy * share;
  return Math.sqrt(awayX * awayX + awayY * awayY) - (edges[start + EDGE.radiusM] ?? 0);
}

export function restitutionOfEdge(edges: Edges, edge: number): number {
  return edges[edge * STRIDE + EDGE.restitution] ?? 1;
}

/** Visits all nodes that lie within a reach of an edge's middle line or round it, and few others. */
export function visitNodesNear(
  { left, top, cellM, columns, rows }: Grid,
  edges: Edges,
  edge: number,
  reachM: number,
  visit: (node: number, x: number, y: number) => void,
): void {
  const start = edge * STRIDE;
  const fromX = edges[start + EDGE.x] ?? 0;
  const fromY = edges[start + EDGE.y] ?? 0;
  const dx = edges[start + EDGE.dx] ?? 0;
  const dy = edges[start + EDGE.dy] ?? 0;
  const reach = reachM + (edges[start + EDGE.radiusM] ?? 0);
  const lastRow = Math.min(rows - 1, (Math.max(fromY, fromY + dy) + reach - top) / cellM);
  const firstRow = Math.ceil((Math.min(fromY, fromY + dy) - reach - top) / cellM);
  for (let row = Math.max(0, firstRow); row <= lastRow; row += 1) {
    const y = top + row * cellM;
    // The part of the edge whose ends are within reach of the row.
    const enters = dy === 0 ? 0 : (y - reach - fromY) / dy;
    const leaves = dy === 0 ? 1 : (y + reach - fromY) / dy;
    const one = fromX + dx * Math.max(0, Math.min(enters, leaves));
    const other = fromX + dx * Math.min(1, Math.max(enters, leaves));
    const last = Math.min(columns - 1, (Math.max(one, other) + reach - left) / cellM);
    const first = Math.ceil((Math.min(one, other) - reach - left) / cellM);
    for (let column = Math.max(0, first); column <= last; column += 1) {
      visit(row * columns + column, left + column * cellM, y);
    }
  }
}

/** Where the row crosses the outline, from left to right. */
export function crossingsOfRow(outline: readonly Point[], y: number): readonly number[] {
  const crossings: number[] = [];
  let last = outline.at(-1);
  for (const point of outline) {
    if (last !== undefined && point.y > y !== last.y > y) {
      crossings.push(point.x + ((y - point.y) / (last.y - point.y)) * (last.x - point.x));
    }
    last = point;
  }
  return crossings.sort((a, b) => a - b);
}

/** @param crossings of the row */
export function isBetween(crossings: readonly number[], x: number): boolean {
  let right = 0;
  for (let index = crossings.length - 1; index >= 0 && x < (crossings[index] ?? 0); index -= 1) {
    right += 1;
  }
  return right % 2 === 1;
}

function push(to: number[], a: Point, b: Point, radiusM: number, restitution: number): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  to.push(a.x, a.y, dx, dy, dx * dx + dy * dy, radiusM, restitution);
}
