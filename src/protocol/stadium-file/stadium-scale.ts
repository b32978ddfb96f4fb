/**
 * How large a stadium becomes and where it ends. A unit of HaxBall is a tenth of a metre, so that
 * its ball is ours and its players run as fast as our cars drive; a stadium that would then be too
 * large or too small for an arena file is drawn in or out.
 */
import type { Point } from '../../sim/arena/arena.ts';
import { flattenCurves } from '../../sim/arena/flatten-curve.ts';
import { ARENA_LIMITS } from '../arena-file/arena-limits.ts';
import type { Stadium, StadiumPlane } from './stadium.ts';

const METRES_PER_UNIT = 0.1;
/** Behind the last wall, and behind a goal line, for what must be able to pass there. */
const MARGIN_UNITS = 30;
const BEHIND_GOAL_UNITS = 35;

export interface StadiumBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface StadiumScale {
  readonly metresPerUnit: number;
  /** Metres. */
  readonly length: number;
  readonly width: number;
  /** The outline: all that can be reached, in units. */
  readonly box: StadiumBox;
}

export function measureStadium(stadium: Stadium): StadiumScale {
  const box = boxOf(stadium);
  const half = fieldOf(stadium, box);
  const reach = Math.max(-box.left, box.right, -box.top, box.bottom);
  const smallest = Math.max(
    ARENA_LIMITS.length.min / 2 / half.x,
    ARENA_LIMITS.width.min / 2 / half.y,
    METRES_PER_UNIT,
  );
  const metresPerUnit = Math.min(
    smallest,
    ARENA_LIMITS.length.max / 2 / half.x,
    ARENA_LIMITS.width.max / 2 / half.y,
    (ARENA_LIMITS.coordinateM - 1) / reach,
  );
  return {
    metresPerUnit,
    length: within(half.x * 2 * metresPerUnit, ARENA_LIMITS.length),
    width: within(half.y * 2 * metresPerUnit, ARENA_LIMITS.width),
    box,
  };
}

function within(
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  return Math.min(max, Math.max(min, value));
}

/** Half the field: to the goal lines, and to the side lines that the ball meets. */
function fieldOf(stadium: Stadium, box: StadiumBox): Point {
  const goalX = stadium.goals.map(({ from, to }) => Math.abs(from[0] + to[0]) / 2);
  const { background } = stadium;
  const x = greatest(goalX);
  const sides = stadium.segments
    .filter(({ stops }) => stops === 'all' || stops === 'ball')
    .flatMap(({ from, to }) => [Math.abs(from[1]), Math.abs(to[1])]);
  const planes = stadium.planes
    .filter(({ stops, normal }) => (stops === 'all' || stops === 'ball') && isUpright(normal))
    .map(({ distance }) => Math.abs(distance));
  const farthest = greatest(sides);
  const nearest = least(planes);
  const y = background.height || Math.min(farthest || nearest, nearest);
  return {
    x: Math.min(x || background.width || stadium.width, Math.max(-box.left, box.right)) || 1,
    y: Math.min(Number.isFinite(y) ? y : stadium.height, Math.max(-box.top, box.bottom)) || 1,
  };
}

function isUpright(normal: readonly [number, number]): boolean {
  return Math.abs(normal[0]) < 1e-3;
}

function boxOf(stadium: Stadium): StadiumBox {
  const points = solidPoints(stadium);
  const behind = stadium.goals
    .flatMap(({ from, to }) => [from, to])
    .map(([x, y]): Point => ({ x, y }));
  const side = (normalX: number, normalY: number): number => {
    const outward = ({ x, y }: Point): number => -x * normalX - y * normalY;
    const planes = stadium.planes.filter(({ normal, stops }) => {
      return stops !== 'nobody' && normal[0] * normalX + normal[1] * normalY > 0.9999;
    });
    const stopping = (who: 'ball' | 'cars'): number =>
      least(planes.filter(({ stops }) => stops === 'all' || stops === who).map(planeReach));
    const walls = greatest(points.map(outward));
    const goals = greatest(behind.map(outward)) + BEHIND_GOAL_UNITS;
    const cars = stopping('cars');
    const ball = stopping('ball');
    // Beyond the planes nothing can be; without one, the walls are the end, and some room.
    const end = Math.max(
      Number.isFinite(cars) ? cars : walls + MARGIN_UNITS,
      Number.isFinite(ball) ? ball : Number.isFinite(cars) ? Math.max(walls, goals) : walls,
    );
    return Math.max(end, Number.isFinite(ball) ? 0 : goals, 10);
  };
  return {
    left: -side(1, 0),
    right: side(-1, 0),
    top: -side(0, 1),
    bottom: side(0, -1),
  };
}

/** Lists may be longer than a call may have arguments. */
function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, value) => Math.max(most, value), 0);
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((most, value) => Math.min(most, value), Number.POSITIVE_INFINITY);
}

/** How far from the middle it stands. */
function planeReach({ distance }: StadiumPlane): number {
  return -distance;
}

/** Everything that something can bump into, or begin at. */
function solidPoints(stadium: Stadium): Point[] {
  const points: Point[] = [];
  for (const { from, to, curve, stops } of stadium.segments) {
    if (stops === 'nobody') continue;
    const way = [
      { x: from[0], y: from[1], curve },
      { x: to[0], y: to[1] },
    ];
    points.push(...flattenCurves(way, false));
  }
  for (const { x, y, radius, stops } of stadium.discs) {
    if (stops === 'nobody') continue;
    points.push({ x: x - radius, y: y - radius }, { x: x + radius, y: y + radius });
  }
  for (const [x, y] of [...stadium.redSpawns, ...stadium.blueSpawns]) points.push({ x, y });
  points.push(stadium.ball);
  return points;
}
