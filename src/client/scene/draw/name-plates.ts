/**
 * The names over the cars. All names stand in one texture, painted again when the roster changes.
 * A plate keeps its size on the screen, fades with distance and gives way to the ball.
 */
import Phaser from 'phaser';
import { MAX_SLOTS, teamOfSlot } from '../../../worker/view-frame.ts';
import type { DrawnBall, DrawnCar } from '../../view/drawn-view.ts';
import { addCanvasTexture } from '../art/canvas-texture.ts';
import { COLOUR, coloursOf, css } from '../palette.ts';
import { plateAlpha } from './plate-alpha.ts';
import { QuadLayer } from './quad-layer.ts';

const KEY = 'name-plates';
const ROW_PX = 64;
const WIDTH_PX = 512;
const HEIGHT_PX = ROW_PX * MAX_SLOTS;
const FONT = '600 36px system-ui, "Segoe UI", Roboto, sans-serif';
const MAX_TEXT_PX = WIDTH_PX - 60;
/** Height of a plate's row as a share of the view's height. */
const ROW_SHARE = 0.042;
/** In pixels of the page. */
const MIN_ROW_PX = 25;

export class NamePlates {
  private readonly layer: QuadLayer;
  private readonly canvas = document.createElement('canvas');
  private readonly texture: Phaser.Textures.Texture;
  private readonly widths = new Float64Array(MAX_SLOTS);
  private readonly ballRadius: number;
  private readonly rect = { x: 0, y: 0, halfWidth: 0, halfHeight: 0 };

  constructor(scene: Phaser.Scene, ballRadius: number) {
    this.ballRadius = ballRadius;
    this.canvas.width = WIDTH_PX;
    this.canvas.height = HEIGHT_PX;
    addCanvasTexture(scene.textures, KEY, this.canvas);
    this.texture = scene.textures.get(KEY);
    this.layer = new QuadLayer(scene, KEY, Phaser.BlendModes.NORMAL);
  }

  /** @param names by slot; empty for no plate */
  setNames(names: readonly string[]): void {
    const context = this.canvas.getContext('2d');
    if (context === null) return;
    context.clearRect(0, 0, WIDTH_PX, HEIGHT_PX);
    context.font = FONT;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    for (let slot = 0; slot < MAX_SLOTS; slot++) {
      const name = fitText(context, names[slot] ?? '');
      const y = ROW_PX * (slot + 0.5);
      this.widths[slot] = name === '' ? 0 : context.measureText(name).width;
      if (name === '') continue;
      context.lineWidth = 9;
      context.strokeStyle = 'rgba(2, 10, 16, 0.72)';
      context.strokeText(name, WIDTH_PX / 2, y);
      context.fillStyle = css(coloursOf(teamOfSlot(slot)).light);
      context.fillText(name, WIDTH_PX / 2, y);
    }
    this.texture.source[0]?.update();
  }

  /**
   * @param pxPerMetre of the camera, in pixels of the page, as is `viewHeightPx`
   * @param own the local player's car, which has no plate
   */
  draw(
    cars: readonly DrawnCar[],
    ball: DrawnBall,
    own: DrawnCar | undefined,
    pxPerMetre: number,
    viewHeightPx: number,
  ): void {
    const { rect } = this;
    this.layer.clear();
    const rowM = Math.max(MIN_ROW_PX, viewHeightPx * ROW_SHARE) / pxPerMetre;
    for (const car of cars) {
      const textPx = this.widths[car.slot] ?? 0;
      if (!car.present || car.demolished || car === own || textPx === 0) continue;
      const y = car.y - 1.25 - rowM / 2;
      rect.x = car.x;
      rect.y = y;
      rect.halfWidth = ((textPx / 2) * rowM) / ROW_PX;
      rect.halfHeight = rowM / 2;
      const alpha = plateAlpha(rect, ball, this.ballRadius, own);
      this.layer.add(
        rowOf(car.slot),
        car.x,
        y,
        (rowM * WIDTH_PX) / ROW_PX,
        rowM,
        0,
        COLOUR.white,
        alpha,
      );
    }
  }
}

const ROWS = Array.from({ length: MAX_SLOTS }, (_, slot) => ({
  u0: 0,
  v0: 1 - slot / MAX_SLOTS,
  u1: 1,
  v1: 1 - (slot + 1) / MAX_SLOTS,
}));

function rowOf(slot: number) {
  const row = ROWS[slot];
  if (row === undefined) throw new Error(`no name plate for slot ${slot}`);
  return row;
}

function fitText(context: CanvasRenderingContext2D, text: string): string {
  if (context.measureText(text).width <= MAX_TEXT_PX) return text;
  const letters = [...text];
  while (letters.length > 0 && context.measureText(`${letters.join('')}…`).width > MAX_TEXT_PX) {
    letters.pop();
  }
  return `${letters.join('').trimEnd()}…`;
}
