/**
 * One texture with a picture of each slot's car, in its own body and paint. Painted when the roster
 * says so, never in a frame of play otherwise.
 */
import type Phaser from 'phaser';
import type { CarLook } from '../../../protocol/car-look.ts';
import { MAX_SLOTS, teamOfSlot } from '../../../worker/view-frame.ts';
import type { Palette } from '../../palette/palettes.ts';
import type { QuadFrame } from '../draw/quad-layer.ts';
import { addCanvasTexture } from './canvas-texture.ts';
import { paintCar } from './car-art.ts';
import { CAR_PICTURE_SCALE } from './car-outline.ts';
import { paintContext } from './paint-context.ts';

export const CARS_KEY = 'cars';
const COLUMNS = 4;
const GAP = 8;

export class CarPictures {
  /** By slot. */
  readonly frames: readonly QuadFrame[];
  private readonly canvas = document.createElement('canvas');
  private readonly texture: Phaser.Textures.Texture;
  private readonly cellWidth: number;
  private readonly cellHeight: number;
  /** What each cell shows, as text. */
  private readonly shown: string[] = [];

  /** @param isFine twice as many pixels, for large screens */
  constructor(textures: Phaser.Textures.TextureManager, isFine: boolean, aspect: number) {
    this.canvas.width = isFine ? 2048 : 1024;
    const cell = this.canvas.width / COLUMNS;
    this.cellWidth = Math.min(cell - 2 * GAP, (isFine ? 322 : 161) * CAR_PICTURE_SCALE);
    this.cellHeight = this.cellWidth / aspect;
    const rowHeight = Math.ceil(this.cellHeight) + 2 * GAP;
    this.canvas.height = powerOfTwo(rowHeight * Math.ceil(MAX_SLOTS / COLUMNS));
    const { width, height } = this.canvas;
    this.frames = Array.from({ length: MAX_SLOTS }, (_, slot) => {
      const x = (slot % COLUMNS) * cell + GAP;
      const y = Math.floor(slot / COLUMNS) * rowHeight + GAP;
      return {
        u0: x / width,
        v0: 1 - y / height,
        u1: (x + this.cellWidth) / width,
        v1: 1 - (y + this.cellHeight) / height,
      };
    });
    addCanvasTexture(textures, CARS_KEY, this.canvas);
    this.texture = textures.get(CARS_KEY);
  }

  /** Paints the cars whose look is new. @param looks by slot */
  show(looks: readonly CarLook[], palette: Palette): void {
    const context = paintContext(this.canvas);
    let isNew = false;
    for (let slot = 0; slot < MAX_SLOTS; slot++) {
      const look = looks[slot] ?? { body: slot % 2, paint: 0 };
      const frame = this.frames[slot];
      const text = `${palette.id} ${look.body} ${look.paint}`;
      if (frame === undefined || this.shown[slot] === text) continue;
      this.shown[slot] = text;
      isNew = true;
      const x = frame.u0 * this.canvas.width;
      const y = (1 - frame.v0) * this.canvas.height;
      context.save();
      context.translate(x, y);
      context.clearRect(-GAP, -GAP, this.cellWidth + 2 * GAP, this.cellHeight + 2 * GAP);
      paintCar(context, this.cellWidth, this.cellHeight, look, teamOfSlot(slot), palette);
      context.restore();
    }
    if (isNew) this.texture.source[0]?.update();
  }
}

function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(least));
}
