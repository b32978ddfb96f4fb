/**
 * How far it is to the nearest wall, anywhere on a pitch: a grid over the arena, worked out once, so
 * that a look costs the same whatever the arena is made of. Metres, in the arena's own axes.
 */
import type { Arena, Point, Stops } from '../sim/arena/arena.ts';

/** Whose walls. */
export type Walker = 'ball' | 'cars';

export interface Probe {
  /** To the nearest wall; negative inside one. */
  metres: number;
  /** Away from it, of length 1. */
  normalX: number;
  normalY: number;
  /** The wall's own factor on a bounce. */
  restitution: number;
}

/** Finer than this only for small pitches; coarser for large ones. */
const CELL_M = 0.5;
const MOST_CELLS = 24_000;
const MARGIN_CELLS = 3;

export class DistanceField {
  readonly #left: number;
  readonly #top: number;
  readonly #perMetre: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #metres: Float32Array;
  readonly #restitution: Float32Array;

  constructor(arena: Arena, walker: Walker) {
    const box = boundsOf(arena.outline);
    const area = (box.right - box.left) * (box.bottom - box.top);
    const cellM = Math.max(CELL_M, Math.sqrt(area / MOST_CELLS));
    this.#perMetre = 1 / cellM;
    this.#left = box.left - MARGIN_CELLS * cellM;
    this.#top = box.top - MARGIN_CELLS * cellM;
    this.#columns = Math.ceil((box.right - this.#left) / cellM) + MARGIN_CELLS + 1;
    this.#rows = Math.ceil((box.bottom - this.#top) / cellM) + MARGIN_CELLS + 1;
    this.#metres = new Float32Array(this.#columns * this.#rows);
    this.#restitution = new Float32Array(this.#metres.length);
    const obstacles = obstaclesOf(arena, walker);
    for (let index = 0; index < this.#metres.length; index += 1) {
      const column = index % this.#columns;
      const x = this.#left + column * cellM;
      const y = this.#top + ((index - column) / this.#columns) * cellM;
      let metres = metresInside(arena.outline, x, y);
      let restitution = 1;
      for (const obstacle of obstacles) {
        const other = obstacle.metresFrom(x, y);
        if (other >= metres) continue;
        metres = other;
        restitution = obstacle.restitution;
      }
      this.#metres[index] = metres;
      this.#restitution[index] = restitution;
    }
  }

  /** To the nearest wall; negative inside one. */
  metresAt(x: number, y: number): number {
    const column = clamp((x - this.#left) * this.#perMetre, this.#columns - 2);
    const row = clamp((y - this.#top) * this.#perMetre, this.#rows - 2);
    const index = Math.floor(row) * this.#columns + Math.floor(column);
    const alongX = column - Math.floor(column);
    const alongY = row - Math.floor(row);
    const grid = this.#metres;
    const above = mix(grid[index] ?? 0, grid[index + 1] ?? 0, alongX);
    const next = index + this.#columns;
    return mix(above, mix(grid[next] ?? 0, grid[next + 1] ?? 0, alongX), alongY);
  }

  probe(x: number, y: number, out: Probe): Probe {
    const column = clamp((x - this.#left) * this.#perMetre, this.#columns - 2);
    const row = clamp((y - this.#top) * this.#perMetre, this.#rows - 2);
    const index = Math.floor(row) * this.#columns + Math.floor(column);
    const next = index + this.#columns;
    const alongX = column - Math.floor(column);
    const alongY = row - Math.floor(row);
    const grid = this.#metres;
    const leftTop = grid[index] ?? 0;
    const rightTop = grid[index + 1] ?? 0;
    const leftBottom = grid[next] ?? 0;
    const rightBottom = grid[next + 1] ?? 0;
    out.metres = mix(mix(leftTop, rightTop, alongX), mix(leftBottom, rightBottom, alongX), alongY);
    const slopeX = mix(rightTop - leftTop, rightBottom - leftBottom, alongY);
    const slopeY = mix(leftBottom - leftTop, rightBottom - rightTop, alongX);
    const slope = Math.sqrt(slopeX * slopeX + slopeY * slopeY);
    out.normalX = slope > 0 ? slopeX / slope : 1;
    out.normalY = slope > 0 ? slopeY / slope : 0;
    out.restitution = this.#restitution[index] ?? 1;
    return out;
  }
}

interface Solid {
  readonly restitution: number;
  metresFrom(x: number, y: number): number;
}

function obstaclesOf(arena: Arena, walker: Walker): readonly Solid[] {
  const isMet = ({ stops }: { readonly stops: Stops }): boolean =>
    stops === 'all' || stops === walker;
  const walls = arena.walls.filter(isMet).map(({ points, thicknessM, restitution }) => ({
    restitution,
    metresFrom: (x: number, y: number) => metresToLine(points, false, x, y) - thicknessM / 2,
  }));
  const discs = arena.discs.filter(isMet).map((disc) => ({
    restitution: disc.restitution,
    metresFrom: (x: number, y: number) => length(x - disc.x, y - disc.y) - disc.radiusM,
  }));
  const planes = arena.planes.filter(isMet).map((plane) => ({
    restitution: plane.restitution,
    metresFrom: (x: number, y: number) => x * plane.normalX + y * plane.normalY - plane.distanceM,
  }));
  return [...walls, ...discs, ...planes];
}

/** To a closed line, negative outside. */
function metresInside(outline: readonly Point[], x: number, y: number): number {
  const metres = metresToLine(outline, true, x, y);
  return isInside(outline, x, y) ? metres : -metres;
}

function metresToLine(points: readonly Point[], closed: boolean, x: number, y: number): number {
  let least = Infinity;
  let from = closed ? points.at(-1) : undefined;
  for (const to of points) {
    if (from !== undefined) least = Math.min(least, metresToSegment(from, to, x, y));
    from = to;
  }
  return least;
}

function metresToSegment(from: Point, to: Point, x: number, y: number): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const squared = dx * dx + dy * dy;
  const along = squared > 0 ? ((x - from.x) * dx + (y - from.y) * dy) / squared : 0;
  const share = Math.max(0, Math.min(1, along));
  return length(x - from.x - dx * share, y - from.y - dy * share);
}

/** By the crossings of a ray to the right. */
function isInside(outline: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  let from = outline.at(-1);
  for (const to of outline) {
    if (from !== undefined && from.y > y !== to.y > y) {
      const crossing = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
      if (x < crossing) inside = !inside;
    }
    from = to;
  }
  return inside;
}

function boundsOf(points: readonly Point[]): {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
} {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
