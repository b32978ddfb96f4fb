/**
 * One texture that holds every small picture of the scene, painted with canvas calls when the
 * scene starts. One texture means that a layer is one draw call.
 */

import type Phaser from 'phaser';
import type { QuadFrame } from '../draw/quad-layer.ts';
import { addCanvasTexture } from './canvas-texture.ts';
import { paintContext } from './paint-context.ts';

/** Empty pixels around each picture, so that scaled-down copies of the texture do not mix them. */
const GAP = 12;

export type Paint = (context: CanvasRenderingContext2D, width: number, height: number) => void;

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly paint: Paint;
}

/**
 * Paints the pictures into one square texture and says where each went.
 *
 * @param pictures sizes in units of `unitPx` pixels; `paint` draws in pixels of the given size,
 *   from a corner at 0, 0
 * @param side of the texture in pixels, a power of two (mipmaps)
 */
export function* buildAtlas<Name extends string>(
  textures: Phaser.Textures.TextureManager,
  key: string,
  side: number,
  pictures: Readonly<Record<Name, Picture>>,
): Generator<void, Readonly<Record<Name, QuadFrame>>, void> {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = paintContext(canvas);

  const names = Object.keys(pictures) as Name[];
  names.sort((a, b) => pictures[b].height - pictures[a].height);
  const frames = {} as Record<Name, QuadFrame>;
  let x = GAP;
  let y = GAP;
  let rowHeight = 0;
  for (const name of names) {
    const { width, height, paint } = pictures[name];
    if (x + width + GAP > side) {
      x = GAP;
      y += rowHeight + GAP;
      rowHeight = 0;
    }
    if (y + height + GAP > side) {
      throw new Error(`the atlas of ${side} px has no room for "${name}" (${width} x ${height})`);
    }
    context.save();
    context.translate(x, y);
    context.beginPath();
    context.rect(0, 0, width, height);
    context.clip();
    paint(context, width, height);
    context.restore();
    // v runs upwards in Phaser 4's textures.
    frames[name] = {
      u0: x / side,
      v0: 1 - y / side,
      u1: (x + width) / side,
      v1: 1 - (y + height) / side,
    };
    x += width + GAP;
    rowHeight = Math.max(rowHeight, height);
    yield;
  }
  addCanvasTexture(textures, key, canvas);
  return frames;
}
