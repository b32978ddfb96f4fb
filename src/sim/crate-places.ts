/**
 * Where crates stand at a kick-off: a grid thinned out by a fixed hash, so that it looks strewn and
 * is the same for everybody. In pairs through the middle, which is fair on a symmetric pitch. Keeps
 * clear of walls, of the places of cars and balls, and of what else can be pushed. Called once, when
 * a world is made.
 */
import type { Arena, Place, Point } from './arena/arena.ts';
import {
  crossingsOfRow,
  type Edges,
  edgeCount,
  type Grid,
  isBetween,
  metresToEdge,
  obstacleEdges,
  outlineEdges,
  visitNodesNear,
} from './arena/edges.ts';
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
  const pitch: Pitch = {
    arena,
    places: [...arena.kickOffPlaces, ...arena.respawnPlaces].flat(),
    edges: [outlineEdges(arena), obstacleEdges(arena, () => true)],
  };
  for (let spacingM = WIDEST_M; ; spacingM -= NARROWER_M) {
    const places = freePlaces(pitch, spacingM);
    if (places.length >= count || spacingM - NARROWER_M < NARROWEST_M) {
      return places.slice(0, count).map(({ x, y, angle }) => ({ x, y, angle }));
    }
  }
}

interface Pitch {
  readonly arena: Arena;
  /** Of cars. */
  readonly places: readonly Point[];
  readonly edges: readonly Edges[];
}

interface Candidate extends Place {
  readonly key: number;
}

function freePlaces(pitch: Pitch, spacingM: number): readonly Candidate[] {
  const { arena, places, edges } = pitch;
  const columns = Math.floor(arena.halfLength / spacingM);
  const rows = Math.floor(arena.halfWidth / spacingM);
  const grid: Grid = {
    left: (0.5 - columns) * spacingM,
    top: (0.5 - rows) * spacingM,
    cellM: spacingM,
    columns: 2 * columns,
    rows: 2 * rows,
  };
  const isTaken = nodesAtWalls(edges, grid);
  const candidates: Candidate[] = [];
  for (let row = -rows; row < rows; row += 1) {
    const y = (row + 0.5) * spacingM;
    const crossings = crossingsOfRow(arena.outline, y);
    for (let column = -columns; column < columns; column += 1) {
      const x = (column + 0.5) * spacingM;
      if (isTaken[(row + rows) * grid.columns + column + columns] === 1) continue;
      if (!isBetween(crossings, x) || !isFree(arena, places, { x, y })) continue;
      // The same for a place and for the one opposite, which is column -1 - column.
      const isLater = column >= 0;
      const pair = [isLater ? column : -1 - column, isLater ? row : -1 - row] as const;
      const hash = noise(pair[0], pair[1], 0);
      candidates.push({ x, y, angle: (hash % 157) / 100, key: hash });
    }
  }
  return candidates.sort((a, b) => a.key - b.key || a.x - b.x || a.y - b.y);
}

/** @returns 1 for each node that is too near to a wall or disc */
function nodesAtWalls(edges: readonly Edges[], grid: Grid): Uint8Array {
  const isTaken = new Uint8Array(grid.columns * grid.rows);
  for (const list of edges) {
    for (let edge = 0; edge < edgeCount(list); edge += 1) {
      // A hair more than is asked for: nodes come here by way of the grid, with its rounding.
      visitNodesNear(grid, list, edge, FROM_WALLS_M + 1e-6, (node, x, y) => {
        if (isTaken[node] === 1) return;
        if (metresToEdge(list, edge, x, y) <= FROM_WALLS_M) isTaken[node] = 1;
      });
    }
  }
  return isTaken;
}

function isFree(arena: Arena, places: readonly Point[], point: Point): boolean {
  if (places.some((place) => isNear(place, point, FROM_CARS_M))) return false;
  if (arena.ballPlaces.some((place) => isNear(place, point, FROM_BALLS_M))) return false;
  if (arena.loose.some((disc) => isNear(disc, point, disc.radiusM + FROM_WALLS_M))) return false;
  return arena.planes.every(
    ({ normalX, normalY, distanceM }) =>
      point.x * normalX + point.y * normalY - distanceM > FROM_WALLS_M,
  );
}

function isNear(a: Point, b: Point, reachM: number): boolean {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return dx * dx + dy * dy < reachM * reachM;
}
