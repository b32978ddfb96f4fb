/**
 * The strip of light along the outline, which plays when something happens: it runs round from the
 * goal that was scored, beats in the last seconds, burns through overtime. Nothing is drawn while
 * it is out.
 */
import type { Arena } from '../../../worker/api.ts';
import type { SceneLayers } from './scene-layers.ts';

const PIECE_M = 2.2;
const WIDTH_M = 2.1;

interface Piece {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
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
  const { ax, ay, bx, by } = piece;
  const dx = bx - ax;
  const dy = by - ay;
  const reach = WIDTH_M / 2 / (Math.hypot(dx, dy) || 1);
  const nx = -dy * reach;
  const ny = dx * reach;
  layers.glow.addCorners(
    layers.pictures.strip,
    ax - nx,
    ay - ny,
    ax + nx,
    ay + ny,
    bx - nx,
    by - ny,
    bx + nx,
    by + ny,
    colour,
    alpha,
  );
}

function piecesOf(arena: Arena): Piece[] {
  const pieces: Piece[] = [];
  let before = arena.outline.at(-1);
  for (const point of arena.outline) {
    if (before !== undefined) {
      const { x, y } = before;
      const count = Math.max(1, Math.round(Math.hypot(point.x - x, point.y - y) / PIECE_M));
      const stepX = (point.x - x) / count;
      const stepY = (point.y - y) / count;
      for (let n = 0; n < count; n++) {
        const ax = x + stepX * n;
        const ay = y + stepY * n;
        pieces.push({
          ax,
          ay,
          bx: ax + stepX,
          by: ay + stepY,
          middleX: ax + stepX / 2,
          middleY: ay + stepY / 2,
        });
      }
    }
    before = point;
  }
  return pieces;
}
