/**
 * The stadium from above, painted once into one texture: stands in the dark, the floodlit turf,
 * its lines, the goals' recesses and the glowing walls. Everything is in metres, origin in the
 * middle of the pitch; the caller scales the canvas.
 */

import type { PitchView } from '../../../worker/api.ts';
import { COLOUR, coloursOf, css } from '../palette.ts';
import { paintContext } from './paint-context.ts';
import { acrossThePitch, traceGoalLine, traceLines, traceWalls } from './pitch-shapes.ts';
import { seededRandom } from './seeded-random.ts';
import { paintStadiumGlow } from './stadium-glow.ts';
import { paintStands } from './stands-art.ts';
import { paintBlades, paintTurf } from './turf-art.ts';

/** How much of the stands is painted around the pitch, metres. */
const MARGIN_SIDES = 5.6;
const MARGIN_ENDS = 4.6;

export interface StadiumSize {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export function stadiumSize(pitch: PitchView): StadiumSize {
  return {
    halfWidth: pitch.halfLength + pitch.goalDepth + MARGIN_ENDS,
    halfHeight: pitch.halfWidth + MARGIN_SIDES,
  };
}

/** @param pxPerMetre density of the painting */
export function paintStadium(pitch: PitchView, pxPerMetre: number): HTMLCanvasElement {
  const size = stadiumSize(pitch);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size.halfWidth * 2 * pxPerMetre);
  canvas.height = Math.round(size.halfHeight * 2 * pxPerMetre);
  const context = paintContext(canvas);
  context.scale(pxPerMetre, pxPerMetre);
  context.translate(size.halfWidth, size.halfHeight);
  context.imageSmoothingQuality = 'high';
  const random = seededRandom(20);

  paintStands(context, pitch, size, random);
  const turf = paintTurf(pitch);
  context.save();
  traceWalls(context, pitch);
  context.clip();
  const reachX = pitch.halfLength + pitch.goalDepth;
  context.drawImage(turf, -reachX, -pitch.halfWidth, reachX * 2, pitch.halfWidth * 2);
  paintBlades(context, pitch, pxPerMetre, random);
  paintGoalFloors(context, pitch);
  paintWallShade(context, pitch);
  context.restore();
  paintWallBand(context, pitch);
  context.globalCompositeOperation = 'lighter';
  context.drawImage(
    paintStadiumGlow(pitch, size),
    -size.halfWidth,
    -size.halfHeight,
    size.halfWidth * 2,
    size.halfHeight * 2,
  );
  context.globalCompositeOperation = 'source-over';
  paintLines(context, pitch);
  paintPosts(context, pitch);
  return canvas;
}

function paintGoalFloors(context: CanvasRenderingContext2D, pitch: PitchView): void {
  for (const team of [0, 1] as const) {
    const side = team === 0 ? -1 : 1;
    const colours = coloursOf(team);
    const line = side * pitch.halfLength;
    const back = side * (pitch.halfLength + pitch.goalDepth);
    const floor = context.createLinearGradient(line, 0, back, 0);
    floor.addColorStop(0, css(0x06131a, 0.55));
    floor.addColorStop(1, css(colours.dark, 0.95));
    context.fillStyle = floor;
    context.fillRect(
      Math.min(line, back),
      -pitch.goalHalfWidth,
      pitch.goalDepth,
      pitch.goalHalfWidth * 2,
    );
  }
}

/** The foot of the wall keeps the floodlight off the turf. */
function paintWallShade(context: CanvasRenderingContext2D, pitch: PitchView): void {
  traceWalls(context, pitch);
  context.lineJoin = 'round';
  context.strokeStyle = 'rgba(2, 10, 14, 0.07)';
  for (let width = 0.6; width <= 3.4; width += 0.35) {
    context.lineWidth = width;
    context.stroke();
  }
}

/** The wall from above, outside of its inner edge. */
function paintWallBand(context: CanvasRenderingContext2D, pitch: PitchView): void {
  context.save();
  traceOutside(context, pitch);
  context.clip('evenodd');
  context.lineJoin = 'round';
  traceWalls(context, pitch);
  context.lineWidth = 1.9;
  context.strokeStyle = '#0a1420';
  context.stroke();
  context.lineWidth = 1.5;
  context.strokeStyle = acrossThePitch(context, pitch, 'base', 0x2c5d66, 0.36);
  context.stroke();
  context.lineWidth = 0.8;
  context.strokeStyle = '#0c1826';
  context.stroke();
  context.restore();
}

/** All that is sharp: the pitch's lines, the goal lines and the wall's bright edge. */
function paintLines(context: CanvasRenderingContext2D, pitch: PitchView): void {
  context.lineCap = 'butt';
  context.lineJoin = 'round';
  traceLines(context, pitch);
  context.strokeStyle = css(COLOUR.line, 0.86);
  context.lineWidth = 0.16;
  context.stroke();
  context.fillStyle = css(COLOUR.line, 0.9);
  context.beginPath();
  context.arc(0, 0, 0.34, 0, Math.PI * 2);
  context.fill();
  for (const team of [0, 1] as const) {
    traceGoalLine(context, pitch, team);
    context.strokeStyle = css(coloursOf(team).light);
    context.lineWidth = 0.22;
    context.stroke();
  }
  traceWalls(context, pitch);
  context.lineWidth = 0.2;
  context.strokeStyle = acrossThePitch(context, pitch, 'light', COLOUR.line, 1);
  context.stroke();
}

function paintPosts(context: CanvasRenderingContext2D, pitch: PitchView): void {
  for (const team of [0, 1] as const) {
    const x = team === 0 ? -pitch.halfLength : pitch.halfLength;
    for (const y of [-pitch.goalHalfWidth, pitch.goalHalfWidth]) {
      context.fillStyle = css(0x04080e);
      context.beginPath();
      context.arc(x, y, 0.46, 0, Math.PI * 2);
      context.fill();
      context.fillStyle = css(coloursOf(team).light);
      context.beginPath();
      context.arc(x, y, 0.3, 0, Math.PI * 2);
      context.fill();
      context.fillStyle = '#fff';
      context.beginPath();
      context.arc(x, y, 0.16, 0, Math.PI * 2);
      context.fill();
    }
  }
}

/** A large frame around the walls' own outline; with `evenodd`, all that lies outside of them. */
function traceOutside(context: CanvasRenderingContext2D, pitch: PitchView): void {
  const size = stadiumSize(pitch);
  traceWalls(context, pitch);
  context.rect(-size.halfWidth, -size.halfHeight, size.halfWidth * 2, size.halfHeight * 2);
}
