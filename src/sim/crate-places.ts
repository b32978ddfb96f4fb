/**
 * Where crates stand at a kick-off: a grid thinned out by a fixed hash, so that it looks strewn and
 * is the same for everybody. In pairs through the middle, which is fair on a symmetric pitch. Keeps
 * clear of walls, of the places of cars and balls, and of what else can be pushed. Called once, when
 * a world is made.
 */
import type { Arena, Place, Point } from './arena/arena.ts';
import { nearestSurface } from './arena/nearest-surface.ts';
import { noise } from './noise.ts';

/** Between neighbours in the grid: wide where there is room, touching at the least. */
const WIDEST_M = 2.6;
const NARROWEST_M = 1;
const NARROWER_M = 0.2;
const FROM_CARS_M = 2.6;
const FROM_BALLS_M = 3.2;
const FROM_WALLS_M = 0.75;

/** @returns `count` places, or as many as there is room for */
export function cratePlaces(arena: Arena, count: number): readonly Place[] {
  if (count === 0) return [];
  for (let spacingM = WIDEST_M; ; spacingM -= NARROWER_M) {
    const places = freePlaces(arena, spacingM);
    if (places.length >= count || spacingM - NARROWER_M < NARROWEST_M) {
      return places.slice(0, count).map(({ x, y, angle }) => ({ x, y, angle }));
    }
  }
}

interface Candidate extends Place {
  readonly key: number;
}

function freePlaces(arena: Arena, spacingM: number): readonly Candidate[] {
  const columns = Math.floor(arena.halfLength / spacingM);
  const rows = Math.floor(arena.halfWidth / spacingM);
  const candidates: Candidate[] = [];
  for (let column = -columns; column < columns; column += 1) {
    for (let row = -rows; row < rows; row += 1) {
      const x = (column + 0.5) * spacingM;
      const y = (row + 0.5) * spacingM;
      if (!isFree(arena, { x, y })) continue;
      // The same for a place and for the one opposite, which is column -1 - column.
      const isLater = column >= 0;
      const pair = [isLater ? column : -1 - column, isLater ? row : -1 - row] as const;
      const hash = noise(pair[0], pair[1], 0);
      candidates.push({ x, y, angle: (hash % 157) / 100, key: hash });
    }
  }
  return candidates.sort((a, b) => a.key - b.key || a.x - b.x || a.y - b.y);
}

function isFree(arena: Arena, point: Point): boolean {
  if (!isInside(arena.outline, point)) return false;
  const cars = [...arena.kickOffPlaces, ...arena.respawnPlaces].flat();
  if (cars.some((place) => isNear(place, point, FROM_CARS_M))) return false;
  if (arena.ballPlaces.some((place) => isNear(place, point, FROM_BALLS_M))) return false;
  if (arena.loose.some((disc) => isNear(disc, point, disc.radiusM + FROM_WALLS_M))) return false;
  const surface = { distanceM: 0, normalX: 0, normalY: 0 };
  return (['ball', 'cars'] as const).every(
    (whom) => nearestSurface(arena, whom, point.x, point.y, surface).distanceM > FROM_WALLS_M,
  );
}

/** By the number of edges that a ray to the right crosses. */
function isInside(outline: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  let last = outline.at(-1);
  for (const point of outline) {
    if (last !== undefined && point.y > y !== last.y > y) {
      const crossing = point.x + ((y - point.y) / (last.y - point.y)) * (last.x - point.x);
      if (x < crossing) inside = !inside;
    }
    last = point;
  }
  return inside;
}

function isNear(a: Point, b: Point, reachM: number): boolean {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return dx * dx + dy * dy < reachM * reachM;
}
