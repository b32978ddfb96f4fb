/**
 * Which edge is nearest to each node of a grid. Nodes beside an edge begin with it, and each tries
 * those of its neighbours, in sweeps (Danielsson's distance transform, with the edges' own
 * distances): so the time follows from the grid's size, not from that times the number of edges.
 * Right but for a hair where three edges are equally far.
 */
import {
  type Edges,
  edgeCount,
  type Grid,
  metresToEdge,
  restitutionOfEdge,
  visitNodesNear,
} from '../sim/arena/edges.ts';

/** More than half the diagonal of a cell, so that each edge has a node. */
const BESIDE_CELLS = 0.75;
const NONE = -1;

export class NearestEdges {
  readonly #grid: Grid;
  readonly #edges: Edges;
  readonly #nearest: Int32Array;
  readonly #metres: Float64Array;

  constructor(grid: Grid, edges: Edges) {
    this.#grid = grid;
    this.#edges = edges;
    this.#nearest = new Int32Array(grid.columns * grid.rows).fill(NONE);
    this.#metres = new Float64Array(this.#nearest.length).fill(Infinity);
    for (let edge = 0; edge < edgeCount(edges); edge += 1) {
      const tryNode = (node: number, x: number, y: number): void => this.#try(node, edge, x, y);
      visitNodesNear(grid, edges, edge, BESIDE_CELLS * grid.cellM, tryNode);
    }
    for (let row = 0; row < grid.rows; row += 1) this.#sweep(row, row - 1);
    for (let row = grid.rows - 1; row >= 0; row -= 1) this.#sweep(row, row + 1);
  }

  /** To the nearest; negative inside it, infinite when there is none. */
  metres(node: number): number {
    return this.#metres[node] ?? Infinity;
  }

  restitution(node: number): number {
    return restitutionOfEdge(this.#edges, this.#nearest[node] ?? 0);
  }

  /** Takes over what is nearer from a row beside it, and along the row in both directions. */
  #sweep(row: number, beside: number): void {
    const { left, top, cellM, columns, rows } = this.#grid;
    const y = top + row * cellM;
    const start = row * columns;
    if (beside >= 0 && beside < rows) {
      for (let column = 0; column < columns; column += 1) {
        const x = left + column * cellM;
        const across = beside * columns + column;
        if (column > 0) this.#tryLike(across - 1, start + column, x, y);
        this.#tryLike(across, start + column, x, y);
        if (column < columns - 1) this.#tryLike(across + 1, start + column, x, y);
      }
    }
    for (let column = 1; column < columns; column += 1) {
      this.#tryLike(start + column - 1, start + column, left + column * cellM, y);
    }
    for (let column = columns - 2; column >= 0; column -= 1) {
      this.#tryLike(start + column + 1, start + column, left + column * cellM, y);
    }
  }

  /** Tries the edge of another node. */
  #tryLike(other: number, node: number, x: number, y: number): void {
    const edge = this.#nearest[other] ?? NONE;
    if (edge !== NONE && edge !== this.#nearest[node]) this.#try(node, edge, x, y);
  }

  #try(node: number, edge: number, x: number, y: number): void {
    const metres = metresToEdge(this.#edges, edge, x, y);
    if (metres >= (this.#metres[node] ?? 0)) return;
    this.#metres[node] = metres;
    this.#nearest[node] = edge;
  }
}
