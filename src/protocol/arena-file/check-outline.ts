/** Whether an outline is one that encloses something: simple, closed, with room in it. */
import type { Point } from '../../sim/arena/arena.ts';
import type { CurvePoint } from '../../sim/arena/arena-file.ts';
import { flattenCurves } from '../../sim/arena/flatten-curve.ts';
import { ARENA_LIMITS } from './arena-limits.ts';
import type { DocumentPath } from './arena-problem.ts';
import { area, segmentsTouch } from './geometry.ts';

interface Edge {
  readonly from: Point;
  readonly to: Point;
  /** Index of the file's point that it belongs to. */
  readonly source: number;
}

const LEAST_AREA_M2 = 100;

/** Reports the first fault only: the others follow from it. */
export function checkOutline(
  outline: readonly CurvePoint[],
  report: (path: DocumentPath, message: string) => void,
): void {
  const edges = edgesOf(outline);
  if (edges.length > ARENA_LIMITS.flatOutlinePoints) {
    const most = ARENA_LIMITS.flatOutlinePoints;
    report(['outline'], `has ${edges.length} pieces with its curves; ${most} are the most`);
    return;
  }
  if (edges.length < 3) {
    report(['outline'], 'must enclose a pitch: three of its points must differ');
    return;
  }
  for (const [n, edge] of edges.entries()) {
    const next = edges[(n + 1) % edges.length] ?? edge;
    if (!turnsBack(edge, next)) continue;
    report(['outline', next.source], 'turns back on the way that led there');
    return;
  }
  for (const [n, edge] of edges.entries()) {
    for (let m = n + 2; m < edges.length; m += 1) {
      const other = edges[m];
      if (other === undefined || (n === 0 && m === edges.length - 1)) continue;
      if (!segmentsTouch(edge.from, edge.to, other.from, other.to)) continue;
      report(
        ['outline', edge.source],
        `leads across the way that begins at outline[${other.source}]: an outline must not touch itself`,
      );
      return;
    }
  }
  const enclosed = area(edges.map(({ from }) => from));
  if (enclosed < LEAST_AREA_M2) {
    report(
      ['outline'],
      `encloses ${Math.round(enclosed)} square metres; a pitch needs ${LEAST_AREA_M2}`,
    );
  }
}

function edgesOf(outline: readonly CurvePoint[]): Edge[] {
  const edges: Edge[] = [];
  for (const [source, from] of outline.entries()) {
    const to = outline[(source + 1) % outline.length] ?? from;
    const points = flattenCurves([from, to], false);
    for (const [n, point] of points.slice(0, -1).entries()) {
      edges.push({ from: point, to: points[n + 1] ?? point, source });
    }
  }
  return edges;
}

function turnsBack(edge: Edge, next: Edge): boolean {
  const ax = edge.to.x - edge.from.x;
  const ay = edge.to.y - edge.from.y;
  const bx = next.to.x - next.from.x;
  const by = next.to.y - next.from.y;
  const lengths = Math.hypot(ax, ay) * Math.hypot(bx, by);
  return (ax * bx + ay * by) / lengths < -0.9999;
}
