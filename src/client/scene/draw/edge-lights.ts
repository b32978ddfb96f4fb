/**
 * The strip of light along the outline, which plays when something happens: it runs round from the
 * goal that was scored, beats in the last seconds, burns through overtime. Nothing is drawn while
 * it is out.
 */
import type { Arena, Point } from '../../../worker/api.ts';
import type { SceneLayers } from './scene-layers.ts';

const PIECE_M = 2.2;
const WIDTH_M = 2.1;

interface Piece {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  /** Across the strip at its ends. */
  readonly anx: number;
  readonly any: number;
  readonly bnx: number;
  readonly bny: number;
  readonly middleX: number;
  readonly middleY: number;
}

export class EdgeLights {
  private readonly pieces: readonly Piece[];

  constructor(arena: Arena) {
    this.pieces = piecesOf(arena);
  }

  /** All of it alike. */
  drawSteady(layers: SceneLayers, colour: number, alpha: number): void {
    if (alpha < 0.01) return;
    for (let n = 0; n < this.pieces.length; n++) {
      const piece = this.pieces[n];
      if (piece !== undefined) drawPiece(layers, piece, colour, alpha);
    }
  }

  /** A wave of light that has come `reachM` far from a place and is `lengthM` long. */
  drawWave(
    layers: SceneLayers,
    x: number,
    y: number,
    reachM: number,
    lengthM: number,
    colour: number,
    alpha: number,
  ): void {
    for (let n = 0; n < this.pieces.length; n++) {
      const piece = this.pieces[n];
      if (piece === undefined) continue;
      const behind = reachM - Math.hypot(piece.middleX - x, piece.middleY - y);
      if (behind < 0 || behind > lengthM) continue;
      drawPiece(layers, piece, colour, alpha * (1 - behind / lengthM));
    }
  }
}

function drawPiece(layers: SceneLayers, piece: Piece, colour: number, alpha: number): void {
  const { ax, ay, bx, by, anx, any, bnx, bny } = piece;
  layers.glow.addCorners(
    layers.pictures.strip,
    ax - anx,
    ay - any,
    ax + anx,
    ay + any,
    bx - bnx,
    by - bny,
    bx + bnx,
    by + bny,
    colour,
    alpha,
  );
}

/** The outline in short pieces that share their ends, so that light adds up nowhere. */
function piecesOf(arena: Arena): Piece[] {
  const places: Point[] = [];
  let before = arena.outline.at(-1);
  for (const point of arena.outline) {
    if (before !== undefined) {
      const { x, y } = before;
      const count = Math.max(1, Math.round(Math.hypot(point.x - x, point.y - y) / PIECE_M));
      for (let n = 0; n < count; n++) {
        places.push({ x: x + ((point.x - x) * n) / count, y: y + ((point.y - y) * n) / count });
      }
    }
    before = point;
  }
  const normals = places.map((place, n) => normalAt(places, place, n));
  return places.map((a, n) => {
    const next = (n + 1) % places.length;
    const b = places[next] ?? a;
    const na = normals[n] ?? a;
    const nb = normals[next] ?? na;
    return {
      ax: a.x,
      ay: a.y,
      bx: b.x,
      by: b.y,
      anx: na.x,
      any: na.y,
      bnx: nb.x,
      bny: nb.y,
      middleX: (a.x + b.x) / 2,
      middleY: (a.y + b.y) / 2,
    };
  });
}

/** Across the outline at one of its places, half the strip's width long. */
function normalAt(places: readonly Point[], place: Point, n: number): Point {
  const before = places[(n + places.length - 1) % places.length] ?? place;
  const after = places[(n + 1) % places.length] ?? place;
  const dx = after.x - before.x;
  const dy = after.y - before.y;
  const reach = WIDTH_M / 2 / (Math.hypot(dx, dy) || 1);
  return { x: -dy * reach, y: dx * reach };
}
