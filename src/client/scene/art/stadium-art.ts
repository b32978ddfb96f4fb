/**
 * The stadium from above, whatever the arena's outline: stands in the dark, the floodlit turf, its
 * markings, nets, walls and bumpers. Painted once, in tiles, by a generator that yields between
 * strokes (art/sliced.ts runs it). Everything is in metres, origin in the middle of the pitch.
 */
import type { Arena } from '../../../worker/api.ts';
import type { Palette } from '../../palette/palettes.ts';
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

export interface StadiumSize {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** A part of the painting; place and size in metres, by the middle. */
export interface StadiumTile {
  readonly canvas: HTMLCanvasElement;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface StadiumPainting {
  readonly tiles: readonly StadiumTile[];
  readonly seats: readonly Seat[];
}

export function stadiumSize(arena: Arena): StadiumSize {
  const reach = reachOf(arena);
  return {
    halfWidth: reach.halfWidth + MARGIN_ENDS_M,
    halfHeight: reach.halfHeight + MARGIN_SIDES_M,
  };
}

/** @param pxPerMetre density of the painting */
export function* paintStadium(
  arena: Arena,
  palette: Palette,
  pxPerMetre: number,
): Generator<void, StadiumPainting, void> {
  const size = stadiumSize(arena);
  const random = seededRandom(20);
  const seats = yield* findSeats(arena, palette, size, random);
  const turf = yield* paintTurf(arena, palette, size);
  const glow = yield* paintStadiumGlow(arena, palette, size);
  const noise = bladeNoise(random);
  yield;

  const tiles: StadiumTile[] = [];
  const tileM = TILE_PX / pxPerMetre;
  for (let top = -size.halfHeight; top < size.halfHeight; top += tileM) {
    for (let left = -size.halfWidth; left < size.halfWidth; left += tileM) {
      const width = Math.min(tileM, size.halfWidth - left);
      const height = Math.min(tileM, size.halfHeight - top);
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.ceil(width * pxPerMetre));
      canvas.height = Math.max(1, Math.ceil(height * pxPerMetre));
      const context = paintContext(canvas);
      context.scale(pxPerMetre, pxPerMetre);
      context.translate(-left, -top);
      context.imageSmoothingQuality = 'high';
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
      paintCrowd(context, seats, { left, top, width, height });
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
        x: left + canvas.width / pxPerMetre / 2,
        y: top + canvas.height / pxPerMetre / 2,
        width: canvas.width / pxPerMetre,
        height: canvas.height / pxPerMetre,
      });
      yield;
    }
  }
  return { tiles, seats };
}
