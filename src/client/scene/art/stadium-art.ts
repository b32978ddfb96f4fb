/**
 * The stadium from above, whatever the arena's outline: stands in the dark, the floodlit turf, its
 * markings, nets, walls and bumpers. Painted in tiles by generators that yield between strokes
 * (art/sliced.ts runs them): a sketch first, then the tiles, coarse ones to begin with. Everything is in metres, origin in the middle of the pitch.
 */
import type { Arena } from '../../../worker/api.ts';
import type { Palette } from '../../palette/palettes.ts';
import type { QuadFrame } from '../draw/quad-layer.ts';
import { reachOf } from '../pitch/arena-geometry.ts';
import { traceOutline } from './arena-paths.ts';
import { paintGoalFloors, paintPosts } from './goal-art.ts';
import {
  paintMarkings,
  paintOutlineBand,
  paintOutlineEdge,
  paintOutlineShade,
} from './line-art.ts';
import { paintDiscs, paintPlanes, paintWalls } from './obstacle-art.ts';
import { paintContext } from './paint-context.ts';
import { seededRandom } from './seeded-random.ts';
import { paintStadiumGlow } from './stadium-glow.ts';
import { findSeats, paintCrowd, paintTerraces, type Seat } from './stands-art.ts';
import { bladeNoise, paintBlades, paintTurf } from './turf-art.ts';

/** How much of the stands is painted around the outline, metres. */
const MARGIN_SIDES_M = 6;
const MARGIN_ENDS_M = 5;
/** Tiles keep each upload to the graphics card short. */
const TILE_PX = 1024;
/** Painted around each tile and not shown, so that tiles meet without a seam at any zoom. */
const BLEED_PX = 8;

export interface StadiumSize {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** A part of the painting; place and size in metres, by the middle. */
export interface StadiumTile {
  readonly canvas: HTMLCanvasElement;
  /** The part of the canvas that is to be shown. */
  readonly frame: QuadFrame;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is soft, and the places of the crowd: the same for every density. */
export interface StadiumSketch {
  readonly size: StadiumSize;
  readonly seats: readonly Seat[];
  readonly turf: HTMLCanvasElement;
  readonly glow: HTMLCanvasElement;
  readonly noise: HTMLCanvasElement;
}

export function stadiumSize(arena: Arena): StadiumSize {
  const reach = reachOf(arena);
  return {
    halfWidth: reach.halfWidth + MARGIN_ENDS_M,
    halfHeight: reach.halfHeight + MARGIN_SIDES_M,
  };
}

const INNER_FRAME: QuadFrame = {
  u0: BLEED_PX / TILE_PX,
  v0: 1 - BLEED_PX / TILE_PX,
  u1: 1 - BLEED_PX / TILE_PX,
  v1: BLEED_PX / TILE_PX,
};

export function* sketchStadium(
  arena: Arena,
  palette: Palette,
): Generator<void, StadiumSketch, void> {
  const size = stadiumSize(arena);
  const random = seededRandom(20);
  const seats = yield* findSeats(arena, palette, size, random);
  const turf = yield* paintTurf(arena, palette, size);
  const glow = yield* paintStadiumGlow(arena, palette, size);
  const noise = bladeNoise(random);
  yield;
  return { size, seats, turf, glow, noise };
}

/** @param pxPerMetre density of the painting */
export function* paintStadium(
  arena: Arena,
  palette: Palette,
  { size, seats, turf, glow, noise }: StadiumSketch,
  pxPerMetre: number,
): Generator<void, readonly StadiumTile[], void> {
  const tiles: StadiumTile[] = [];
  const bleed = BLEED_PX / pxPerMetre;
  const inner = (TILE_PX - 2 * BLEED_PX) / pxPerMetre;
  const columns = Math.ceil((size.halfWidth * 2) / inner);
  const rows = Math.ceil((size.halfHeight * 2) / inner);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const left = -size.halfWidth + column * inner - bleed;
      const top = -size.halfHeight + row * inner - bleed;
      const side = inner + 2 * bleed;
      const canvas = document.createElement('canvas');
      canvas.width = TILE_PX;
      canvas.height = TILE_PX;
      const context = paintContext(canvas);
      context.scale(pxPerMetre, pxPerMetre);
      context.translate(-left, -top);
      const whole = (picture: HTMLCanvasElement) =>
        context.drawImage(
          picture,
          -size.halfWidth,
          -size.halfHeight,
          size.halfWidth * 2,
          size.halfHeight * 2,
        );

      paintTerraces(context, arena, palette, size);
      yield;
      paintCrowd(context, seats, { left, top, width: side, height: side });
      yield;
      context.save();
      traceOutline(context, arena);
      context.clip();
      whole(turf);
      paintBlades(context, noise, size, pxPerMetre);
      yield;
      paintGoalFloors(context, arena, palette);
      paintOutlineShade(context, arena);
      paintPlanes(context, arena);
      context.restore();
      yield;
      paintOutlineBand(context, arena, palette, size);
      yield;
      context.globalCompositeOperation = 'lighter';
      whole(glow);
      context.globalCompositeOperation = 'source-over';
      yield;
      paintMarkings(context, arena);
      paintWalls(context, arena);
      paintDiscs(context, arena);
      paintOutlineEdge(context, arena, palette);
      paintPosts(context, arena, palette);
      tiles.push({
        canvas,
        frame: INNER_FRAME,
        x: left + side / 2,
        y: top + side / 2,
        width: inner,
        height: inner,
      });
      yield;
    }
  }
  return tiles;
}
