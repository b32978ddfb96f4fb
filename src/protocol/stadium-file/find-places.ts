/**
 * Places for cars and pads in an arena of any shape: those that can be reached from the ball, with
 * room around them. Called by the importer, since a HaxBall stadium names at most where players
 * begin, and none of it was made for cars.
 */
import type { Arena, Point } from '../../sim/arena/arena.ts';
import type { FilePad, FilePlace } from '../../sim/arena/arena-file.ts';
import { CAR_ROOM_M } from '../arena-file/arena-limits.ts';
import { hindranceAt } from '../arena-file/room.ts';
import { thousandth } from './carry-walls.ts';

const CARS_PER_TEAM = 8;
const APART_M = 2.8;
const GRID_M = 1.25;
/** Where a car can pass, if slowly. */
const PASSAGE_M = 0.8;

/** Shares of half the length and width, as in the classic arena. */
const PADS: readonly FilePad[] = [
  ...mirrored(0.817, 0.71, true),
  { x: 0, y: 0.84, large: true },
  { x: 0, y: -0.84, large: true },
  { x: 0.3, y: 0 },
  { x: -0.3, y: 0 },
  { x: 0.7, y: 0 },
  { x: -0.7, y: 0 },
  { x: 0, y: 0.42 },
  { x: 0, y: -0.42 },
  ...mirrored(0.433, 0.37, false),
  ...mirrored(0.433, 0.815, false),
  ...mirrored(0.767, 0.34, false),
];

export interface PlaceFinder {
  /** Nearest to the given places first, 8 or as many as there is room for. */
  places(team: FilePlace['team'], wanted: readonly Point[], ball: Point): FilePlace[];
  pads(): FilePad[];
}

export function createPlaceFinder(arena: Arena): PlaceFinder {
  const ball = arena.ballPlaces[0] ?? { x: 0, y: 0 };
  const reached = reachedFrom(arena, ball);
  const isReached = (point: Point): boolean =>
    reached.some((cell) => Math.hypot(cell.x - point.x, cell.y - point.y) < GRID_M * 1.5);
  const hasRoom = (point: Point): boolean =>
    hindranceAt(arena, point, CAR_ROOM_M + 0.01, 'cars') === null;
  const roomy = reached.filter(hasRoom);
  const taken: Point[] = [];
  return {
    places(team, wanted, towards) {
      const chosen: FilePlace[] = [];
      const keepOff = arena.ball.size + CAR_ROOM_M + 0.5;
      const offer = (x: number, y: number): void => {
        const place = { x: thousandth(x), y: thousandth(y) };
        if (chosen.length >= CARS_PER_TEAM) return;
        if (taken.some((other) => Math.hypot(other.x - x, other.y - y) < APART_M)) return;
        if (arena.ballPlaces.some((other) => Math.hypot(other.x - x, other.y - y) < keepOff))
          return;
        if (!hasRoom(place)) return;
        const angle = (Math.atan2(towards.y - y, towards.x - x) * 180) / Math.PI;
        taken.push(place);
        chosen.push({ team, ...place, angle: thousandth(angle) });
      };
      for (const point of wanted) if (isReached(point)) offer(point.x, point.y);
      const centre = wanted[0] ?? ball;
      const byDistance = roomy
        .map((cell) => ({ cell, far: Math.hypot(cell.x - centre.x, cell.y - centre.y) }))
        .sort((a, b) => a.far - b.far);
      for (const { cell } of byDistance) offer(cell.x, cell.y);
      return chosen;
    },
    pads() {
      const pads: FilePad[] = [];
      for (const share of PADS) {
        const pad = {
          x: thousandth(share.x * arena.halfLength),
          y: thousandth(share.y * arena.halfWidth),
        };
        const isFree = pads.every((other) => Math.hypot(other.x - pad.x, other.y - pad.y) > 2.5);
        if (!isFree || !hasRoom(pad) || !isReached(pad)) continue;
        pads.push(share.large ? { ...pad, large: true } : pad);
      }
      return pads;
    },
  };
}

/** Cells of a grid that a car gets to from the ball, or from the nearest cell that is free. */
function reachedFrom(arena: Arena, start: Point): Point[] {
  const xs = arena.outline.map(({ x }) => x);
  const ys = arena.outline.map(({ y }) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const grid = Math.max(GRID_M, (Math.max(...xs) - left) / 120);
  const columns = Math.ceil((Math.max(...xs) - left) / grid);
  const rows = Math.ceil((Math.max(...ys) - top) / grid);
  const centre = (index: number): Point => ({
    x: left + ((index % columns) + 0.5) * grid,
    y: top + (Math.floor(index / columns) + 0.5) * grid,
  });
  const isOpen = Array.from(
    { length: columns * rows },
    (_, index) => hindranceAt(arena, centre(index), PASSAGE_M, 'cars') === null,
  );
  let first = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, open] of isOpen.entries()) {
    const { x, y } = centre(index);
    const far = Math.hypot(x - start.x, y - start.y);
    if (!open || far >= least) continue;
    first = index;
    least = far;
  }
  const found = first < 0 ? [] : [first];
  const seen = new Set(found);
  for (const index of found) {
    const column = index % columns;
    const neighbours = [
      index - columns,
      index + columns,
      column > 0 ? index - 1 : -1,
      column + 1 < columns ? index + 1 : -1,
    ];
    for (const next of neighbours) {
      if (seen.has(next) || isOpen[next] !== true) continue;
      seen.add(next);
      found.push(next);
    }
  }
  return found.map(centre);
}

function mirrored(x: number, y: number, large: boolean): FilePad[] {
  return [
    { x, y, large },
    { x: -x, y: -y, large },
    { x: -x, y, large },
    { x, y: -y, large },
  ];
}
