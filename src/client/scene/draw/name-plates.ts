/**
 * The names over the cars. All names stand in one texture, painted again when the roster changes.
 * A plate keeps its size on the screen, fades with distance and gives way to the ball and to the
 * plates of nearer cars.
 */

import Phaser from 'phaser';
import { MAX_SLOTS, teamOfSlot } from '../../../worker/view-frame.ts';
import type { Palette } from '../../palette/palettes.ts';
import type { DrawnBall, DrawnCar } from '../../view/drawn-view.ts';
import { addCanvasTexture } from '../art/canvas-texture.ts';
import { paintContext } from '../art/paint-context.ts';
import { COLOUR, css } from '../palette.ts';
import { type PlateRect, plateAlpha } from './plate-alpha.ts';
import { clearOverlaps, type PlateClaim } from './plate-clutter.ts';
import { QuadLayer } from './quad-layer.ts';

const KEY = 'name-plates';
const ROW_PX = 64;
const WIDTH_PX = 512;
const HEIGHT_PX = ROW_PX * MAX_SLOTS;
const FONT = '600 36px system-ui, "Segoe UI", Roboto, sans-serif';
const MAX_TEXT_PX = 290;
/** Height of a plate's row as a share of the view's height. */
const ROW_SHARE = 0.034;
/** In pixels of the page; letters of 11. */
const MIN_ROW_PX = 20;
/** Half the height of the letters with their rim, as a share of the row. */
const TEXT_SHARE = 0.4;
/** From the text to the plate's tips. */
const PLATE_ENDS_PX = 34;
const PLATE_HALF_PX = 25;
/** Above the car, metres. */
const LIFT_M = 1.25;
const FADE_RATE = 9;

interface Plate extends PlateClaim {
  slot: number;
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
  distance: number;
}

export class NamePlates {
  private readonly layer: QuadLayer;
  private readonly canvas = document.createElement('canvas');
  private readonly texture: Phaser.Textures.Texture;
  private readonly widths = new Float64Array(MAX_SLOTS);
  private readonly ballRadius: number;
  /** By slot; those drawn in this frame are in `claims`. */
  private readonly plates = Array.from({ length: MAX_SLOTS }, (_, slot) => createPlate(slot));
  private readonly claims: Plate[] = [];
  private readonly shown = new Float64Array(MAX_SLOTS);

  constructor(scene: Phaser.Scene, ballRadius: number) {
    this.ballRadius = ballRadius;
    this.canvas.width = WIDTH_PX;
    this.canvas.height = HEIGHT_PX;
    addCanvasTexture(scene.textures, KEY, this.canvas);
    this.texture = scene.textures.get(KEY);
    this.layer = new QuadLayer(scene, KEY, Phaser.BlendModes.NORMAL);
  }

  /** @param names by slot; empty for no plate */
  setNames(names: readonly string[], palette: Palette): void {
    const context = paintContext(this.canvas);
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
      const colours = palette.teams[teamOfSlot(slot)];
      tracePlate(context, teamOfSlot(slot), (this.widths[slot] ?? 0) / 2 + 12, y);
      context.fillStyle = 'rgba(3, 9, 16, 0.78)';
      context.fill();
      context.lineWidth = 2.5;
      context.strokeStyle = css(colours.base, 0.85);
      context.stroke();
      context.fillStyle = css(colours.light);
      context.fillText(name, WIDTH_PX / 2, y + 2);
    }
    this.texture.source[0]?.update();
  }

  /**
   * @param view what the camera sees, metres
   * @param own the local player's car, which has no plate
   * @param pxPerMetre of the camera, in pixels of the page
   * @param seconds since the last frame
   */
  draw(
    cars: readonly DrawnCar[],
    ball: DrawnBall,
    own: DrawnCar | undefined,
    view: PlateRect,
    pxPerMetre: number,
    seconds: number,
  ): void {
    this.layer.clear();
    const { claims, shown } = this;
    const rowM = Math.max(MIN_ROW_PX / pxPerMetre, view.halfHeight * 2 * ROW_SHARE);
    claims.length = 0;
    for (const car of cars) {
      const plate = this.plates[car.slot];
      const textPx = this.widths[car.slot] ?? 0;
      const isDue = car.present && !car.demolished && car !== own && textPx > 0;
      if (plate === undefined || !isDue || !isInside(car, view)) {
        shown[car.slot] = 0;
        continue;
      }
      plate.halfWidth = ((textPx / 2 + PLATE_ENDS_PX) * rowM) / ROW_PX;
      plate.halfHeight = rowM * TEXT_SHARE;
      const room = Math.max(0, view.halfWidth - plate.halfWidth);
      plate.x = Math.max(view.x - room, Math.min(car.x, view.x + room));
      plate.y = car.y - LIFT_M - rowM / 2;
      plate.distance = own === undefined ? 0 : Math.hypot(car.x - own.x, car.y - own.y);
      claims.push(plate);
    }
    clearOverlaps(claims);
    const fade = 1 - Math.exp(-FADE_RATE * seconds);
    for (const plate of claims) {
      const { slot } = plate;
      const before = shown[slot] ?? 0;
      const now = before + ((plate.isClear ? 1 : 0) - before) * fade;
      shown[slot] = now;
      const alpha = now * plateAlpha(plate, ball, this.ballRadius, own);
      const width = (rowM * WIDTH_PX) / ROW_PX;
      this.layer.add(rowOf(slot), plate.x, plate.y, width, rowM, 0, COLOUR.white, alpha);
    }
  }
}

function createPlate(slot: number): Plate {
  return { slot, x: 0, y: 0, halfWidth: 0, halfHeight: 0, distance: 0, isClear: false };
}

function isInside(car: DrawnCar, view: PlateRect): boolean {
  return Math.abs(car.x - view.x) < view.halfWidth && Math.abs(car.y - view.y) < view.halfHeight;
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

/** Rounded for the left team, pointed for the right one. */
function tracePlate(context: CanvasRenderingContext2D, team: 0 | 1, half: number, y: number): void {
  const x = WIDTH_PX / 2;
  const tip = PLATE_HALF_PX * 0.85;
  context.beginPath();
  if (team === 0) {
    context.roundRect(x - half - 6, y - PLATE_HALF_PX, 2 * half + 12, 2 * PLATE_HALF_PX, tip);
    return;
  }
  context.moveTo(x - half, y - PLATE_HALF_PX);
  context.lineTo(x + half, y - PLATE_HALF_PX);
  context.lineTo(x + half + tip, y);
  context.lineTo(x + half, y + PLATE_HALF_PX);
  context.lineTo(x - half, y + PLATE_HALF_PX);
  context.lineTo(x - half - tip, y);
  context.closePath();
}

function fitText(context: CanvasRenderingContext2D, text: string): string {
  if (context.measureText(text).width <= MAX_TEXT_PX) return text;
  const letters = [...text];
  while (letters.length > 0 && context.measureText(`${letters.join('')}…`).width > MAX_TEXT_PX) {
    letters.pop();
  }
  return `${letters.join('').trimEnd()}…`;
}
