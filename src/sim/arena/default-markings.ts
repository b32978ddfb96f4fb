/**
 * What is painted on a field whose file does not say: halfway line, centre circle, and an area
 * before each goal. Called while an arena is compiled.
 */
import type { CurvePoint, FileGoal, FileMarking } from './arena-file.ts';

/** Shares of the field's width and length, and of the goal's width beside each post. */
const CIRCLE = 0.15;
const AREA_DEPTH = 0.1;
const AREA_MARGIN = 0.375;
const AREA_CORNER_M = 1.5;

export function defaultMarkings(
  length: number,
  width: number,
  goals: readonly FileGoal[],
): FileMarking[] {
  const halfway = [
    { x: 0, y: -width / 2 },
    { x: 0, y: width / 2 },
  ];
  return [
    { kind: 'line', points: halfway },
    { kind: 'circle', x: 0, y: 0, radius: Math.min(length, width) * CIRCLE },
    ...goals.flatMap((goal) => goalArea(length, width, goal)),
  ];
}

/** Only a goal that stands upright towards an end of the field has an area of this shape. */
function goalArea(length: number, width: number, { from, to }: FileGoal): FileMarking[] {
  const x = from.x;
  if (Math.abs(x - to.x) > 0.5 || Math.abs(x) < length * 0.4) return [];
  const side = Math.sign(x);
  const margin = Math.abs(to.y - from.y) * AREA_MARGIN;
  const top = Math.max(Math.min(from.y, to.y) - margin, -width / 2);
  const bottom = Math.min(Math.max(from.y, to.y) + margin, width / 2);
  const front = x - side * length * AREA_DEPTH;
  const corner = Math.min(AREA_CORNER_M, (bottom - top) / 4, (length * AREA_DEPTH) / 2);
  const points: CurvePoint[] = [
    { x, y: top },
    { x: front + side * corner, y: top, curve: -90 * side },
    { x: front, y: top + corner },
    { x: front, y: bottom - corner, curve: -90 * side },
    { x: front + side * corner, y: bottom },
    { x, y: bottom },
  ];
  return [{ kind: 'line', points }];
}
