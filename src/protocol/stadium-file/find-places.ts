/**
 * Places for cars and pads in an arena of any shape: those that a team reaches, with room
 * around them. Called by the importer, since a HaxBall stadium names at most where players
 * begin, and none of it was made for cars.
 */
import type { Arena, Point } from '../../sim/arena/arena.ts';
import type { FilePad, FilePlace } from '../../sim/arena/arena-file.ts';
import { CAR_ROOM_M } from '../arena-file/arena-limits.ts';
import { hindranceAt } from '../arena-file/room.ts';
import { thousandth } from './carry-values.ts';

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
  const grid = openGrid(arena);
  const hasRoom = (point: Point): boolean =>
    hindranceAt(arena, point, CAR_ROOM_M + 0.01, 'cars') === null;
  const taken: Point[] = [];
  const reachedByAny: Point[] = [];
  return {
    places(team, wanted, towards) {
      const chosen: FilePlace[] = [];
      const keepOff = arena.ball.size + CAR_ROOM_M + 0.5;
      const offer = (x: number, y: number): void => {
        const place = { x: thousandth(x), y: thousandth(y) };
        if (chosen.length >= CARS_PER_TEAM) return;
        if (taken.some((other) => apart(other, place) < APART_M)) return;
        if (arena.ballPlaces.some((other) => apart(other, place) < keepOff)) return;
        if (!hasRoom(place)) return;
        const angle = (Math.atan2(towards.y - y, towards.x - x) * 180) / Math.PI;
        taken.push(place);
        chosen.push({ team, ...place, angle: thousandth(angle) });
      };
      const start = wanted[0] ?? towards;
      // A pitch may be parted by a net: each team has the side that it begins on.
      const reached = reachedFrom(grid, start);
      reachedByAny.push(...reached);
      for (const point of wanted) if (isAmong(reached, point)) offer(point.x, point.y);
      const byDistance = reached
        .map((cell) => ({ cell, far: apart(cell, start) }))
        .sort((a, b) => a.far - b.far);
      for (const { cell } of byDistance) {
        if (chosen.length >= CARS_PER_TEAM) break;
        offer(cell.x, cell.y);
      }
      return chosen;
    },
    pads() {
      const pads: FilePad[] = [];
      for (const share of PADS) {
        const pad = {
          x: thousandth(share.x * arena.halfLength),
          y: thousandth(share.y * arena.halfWidth),
        };
        const isFree = pads.every((other) => apart(other, pad) > 2.5);
        if (!isFree || !hasRoom(pad) || !isAmong(reachedByAny, pad)) continue;
        pads.push(share.large ? { ...pad, large: true } : pad);
      }
      return pads;
    },
  };
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function isAmong(cells: readonly Point[], point: Point): boolean {
  return cells.some((cell) => apart(cell, point) < GRID_M * 1.5);
}

interface Grid {
  readonly columns: number;
  readonly isOpen: readonly boolean[];
  centre(index: number): Point;
}

/** Where a car can pass. */
function openGrid(arena: Arena): Grid {
  const xs = arena.outline.map(({ x }) => x);
  const ys = arena.outline.map(({ y }) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const size = Math.max(GRID_M, (Math.max(...xs) - left) / 120, (Math.max(...ys) - top) / 120);
  const columns = Math.ceil((Math.max(...xs) - left) / size);
  const rows = Math.ceil((Math.max(...ys) - top) / size);
  const centre = (index: number): Point => ({
    x: left + ((index % columns) + 0.5) * size,
    y: top + (Math.floor(index / columns) + 0.5) * size,
  });
  const isOpen = Array.from(
    { length: columns * rows },
    (_, index) => hindranceAt(arena, centre(index), PASSAGE_M, 'cars') === null,
  );
  return { columns, isOpen, centre };
}

/** Cells that a car gets to from the open cell that is nearest to a point. */
function reachedFrom({ columns, isOpen, centre }: Grid, start: Point): Point[] {
  let first = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, open] of isOpen.entries()) {
    const far = apart(centre(index), start);
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
