/**
 * How far it is to the nearest wall, anywhere on a pitch: a grid over the arena, worked out once, so
 * that a look costs the same whatever the arena is made of. Metres, in the arena's own axes.
 */
import type { Arena, Point, Stops } from '../sim/arena/arena.ts';
import {
  crossingsOfRow,
  type Grid,
  isBetween,
  obstacleEdges,
  outlineEdges,
} from '../sim/arena/edges.ts';
import { NearestEdges } from './nearest-edges.ts';

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
    const grid = gridOver(arena.outline);
    const { left, top, cellM, columns, rows } = grid;
    this.#left = left;
    this.#top = top;
    this.#perMetre = 1 / cellM;
    this.#columns = columns;
    this.#rows = rows;
    this.#metres = new Float32Array(columns * rows);
    this.#restitution = new Float32Array(this.#metres.length).fill(1);
    const isMet = (stops: Stops): boolean => stops === 'all' || stops === walker;
    const outline = new NearestEdges(grid, outlineEdges(arena));
    const obstacles = new NearestEdges(grid, obstacleEdges(arena, isMet));
    const planes = arena.planes.filter(({ stops }) => isMet(stops));
    for (let row = 0; row < rows; row += 1) {
      const y = top + row * cellM;
      const crossings = crossingsOfRow(arena.outline, y);
      for (let column = 0; column < columns; column += 1) {
        const x = left + column * cellM;
        const node = row * columns + column;
        const toOutline = outline.metres(node);
        let metres = isBetween(crossings, x) ? toOutline : -toOutline;
        if (obstacles.metres(node) < metres) {
          metres = obstacles.metres(node);
          this.#restitution[node] = obstacles.restitution(node);
        }
        for (const { normalX, normalY, distanceM, restitution } of planes) {
          const other = x * normalX + y * normalY - distanceM;
          if (other >= metres) continue;
          metres = other;
          this.#restitution[node] = restitution;
        }
        this.#metres[node] = metres;
      }
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

function gridOver(outline: readonly Point[]): Grid {
  const box = boundsOf(outline);
  const area = (box.right - box.left) * (box.bottom - box.top);
  const cellM = Math.max(CELL_M, Math.sqrt(area / MOST_CELLS));
  const left = box.left - MARGIN_CELLS * cellM;
  const top = box.top - MARGIN_CELLS * cellM;
  return {
    left,
    top,
    cellM,
    columns: Math.ceil((box.right - left) / cellM) + MARGIN_CELLS + 1,
    rows: Math.ceil((box.bottom - top) / cellM) + MARGIN_CELLS + 1,
  };
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
