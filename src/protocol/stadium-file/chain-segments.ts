import type { CurvePoint } from '../../sim/arena/arena-file.ts';
import { ARENA_LIMITS } from '../arena-file/arena-limits.ts';
import { reachesTooFar } from '../arena-file/geometry.ts';
import { thousandth } from './carry-values.ts';
import type { ImportNotes } from './import-notes.ts';
import type { StadiumSegment } from './stadium.ts';

export interface SegmentChain {
  readonly points: CurvePoint[];
  readonly like: StadiumSegment;
}

/** Segments that follow one another and are alike become one wall. */
export function chainSegments(
  segments: readonly StadiumSegment[],
  unit: number,
  notes: ImportNotes,
): SegmentChain[] {
  const chains: SegmentChain[] = [];
  for (const segment of segments) {
    const from = { x: thousandth(segment.from[0] * unit), y: thousandth(segment.from[1] * unit) };
    const to = { x: thousandth(segment.to[0] * unit), y: thousandth(segment.to[1] * unit) };
    if (Math.hypot(to.x - from.x, to.y - from.y) < 0.005) continue;
    const curve = thousandth(segment.curve);
    if (reachesTooFar([{ ...from, curve }, to], false)) {
      notes.count('1 line too far out is left out.', '# lines too far out are left out.');
      continue;
    }
    const last = chains.at(-1);
    const end = last?.points.at(-1);
    const isLike =
      last !== undefined &&
      end !== undefined &&
      last.points.length < ARENA_LIMITS.wallPoints &&
      looks(last.like) === looks(segment);
    if (isLike && end.x === from.x && end.y === from.y) {
      last.points[last.points.length - 1] = withCurve(end, curve);
      last.points.push(to);
    } else if (isLike && end.x === to.x && end.y === to.y) {
      last.points[last.points.length - 1] = withCurve(end, -curve);
      last.points.push(from);
    } else {
      chains.push({ points: [withCurve(from, curve), to], like: segment });
    }
  }
  return chains;
}

function withCurve({ x, y }: CurvePoint, curve: number): CurvePoint {
  return curve === 0 ? { x, y } : { x, y, curve };
}

function looks({ stops, bounce, colour, visible }: StadiumSegment): string {
  return `${stops} ${bounce} ${colour} ${visible}`;
}
