/**
 * The stadium from above, painted once into one texture: stands in the dark, the floodlit turf,
 * its lines, the goals' recesses and the glowing walls. Everything is in metres, origin in the
 * middle of the pitch; the caller scales the canvas.
 */
import type { PitchView } from '../../../worker/api.ts';
import { COLOUR, coloursOf, css } from '../palette.ts';
import { seededRandom } from './seeded-random.ts';
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
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2D canvas to paint the stadium on');
  context.scale(pxPerMetre, pxPerMetre);
  context.translate(size.halfWidth, size.halfHeight);
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
  paintLines(context, pitch);
  paintWallShade(context, pitch);
  context.restore();
  paintWalls(context, pitch);
  return canvas;
}

/** The inside of the walls: rounded corners and a recess for each goal. */
export function traceWalls(context: CanvasRenderingContext2D, pitch: PitchView): void {
  const { halfLength: l, halfWidth: w, cornerRadius: r, goalHalfWidth: g, goalDepth: d } = pitch;
  context.beginPath();
  context.moveTo(-l + r, -w);
  context.lineTo(l - r, -w);
  context.arcTo(l, -w, l, -w + r, r);
  context.lineTo(l, -g);
  context.lineTo(l + d, -g);
  context.lineTo(l + d, g);
  context.lineTo(l, g);
  context.lineTo(l, w - r);
  context.arcTo(l, w, l - r, w, r);
  context.lineTo(-l + r, w);
  context.arcTo(-l, w, -l, w - r, r);
  context.lineTo(-l, g);
  context.lineTo(-l - d, g);
  context.lineTo(-l - d, -g);
  context.lineTo(-l, -g);
  context.lineTo(-l, -w + r);
  context.arcTo(-l, -w, -l + r, -w, r);
  context.closePath();
}

/** Team colour at the ends, neutral at the middle. */
function acrossThePitch(
  context: CanvasRenderingContext2D,
  pitch: PitchView,
  shade: 'base' | 'light',
  neutral: number,
  alpha: number,
): CanvasGradient {
  const reach = pitch.halfLength + pitch.goalDepth;
  const gradient = context.createLinearGradient(-reach, 0, reach, 0);
  gradient.addColorStop(0, css(coloursOf(0)[shade], alpha));
  gradient.addColorStop(0.3, css(coloursOf(0)[shade], alpha));
  gradient.addColorStop(0.5, css(neutral, alpha));
  gradient.addColorStop(0.7, css(coloursOf(1)[shade], alpha));
  gradient.addColorStop(1, css(coloursOf(1)[shade], alpha));
  return gradient;
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

function paintLines(context: CanvasRenderingContext2D, pitch: PitchView): void {
  const { halfLength: l, halfWidth: w, goalHalfWidth: g } = pitch;
  const circle = w * 0.3;
  const areaDepth = l * 0.2;
  const areaHalf = g * 1.75;
  const trace = () => {
    context.beginPath();
    context.moveTo(0, -w);
    context.lineTo(0, w);
    context.moveTo(circle, 0);
    context.arc(0, 0, circle, 0, Math.PI * 2);
    for (const side of [-1, 1]) {
      context.moveTo(side * l, -areaHalf);
      context.lineTo(side * (l - areaDepth + 1.5), -areaHalf);
      context.arcTo(side * (l - areaDepth), -areaHalf, side * (l - areaDepth), 0, 1.5);
      context.lineTo(side * (l - areaDepth), areaHalf - 1.5);
      context.arcTo(side * (l - areaDepth), areaHalf, side * l, areaHalf, 1.5);
      context.lineTo(side * l, areaHalf);
      context.moveTo(side * l, -g);
      context.lineTo(side * l, g);
    }
  };
  trace();
  glowStroke(context, css(COLOUR.lineGlow), 0.26, 1.8);
  context.strokeStyle = css(COLOUR.line, 0.86);
  context.lineWidth = 0.16;
  context.stroke();
  context.fillStyle = css(COLOUR.line, 0.9);
  context.beginPath();
  context.arc(0, 0, 0.34, 0, Math.PI * 2);
  context.fill();
  // The goal lines in the colour of the goal's owners, brighter than the rest.
  for (const team of [0, 1] as const) {
    const x = team === 0 ? -l : l;
    context.beginPath();
    context.moveTo(x, -g);
    context.lineTo(x, g);
    context.lineCap = 'round';
    glowStroke(context, css(coloursOf(team).glow), 0.75, 3.2);
    context.strokeStyle = css(coloursOf(team).light);
    context.lineWidth = 0.22;
    context.stroke();
  }
}

/** Where the wall stands over the turf: a band of shade and reflected light at its foot. */
function paintWallShade(context: CanvasRenderingContext2D, pitch: PitchView): void {
  traceWalls(context, pitch);
  context.lineJoin = 'round';
  context.strokeStyle = 'rgba(2, 10, 14, 0.1)';
  for (const width of [3.2, 2.7, 2.2, 1.7, 1.2, 0.7]) {
    context.lineWidth = width;
    context.stroke();
  }
  glowStroke(context, acrossThePitch(context, pitch, 'base', COLOUR.lineGlow, 1), 0.3, 5);
}

function paintWalls(context: CanvasRenderingContext2D, pitch: PitchView): void {
  context.lineJoin = 'round';
  // A band that stands outside of the inner edge: drawn wide, then the inside stays as it is.
  context.save();
  context.beginPath();
  traceOutside(context, pitch);
  context.clip('evenodd');
  traceWalls(context, pitch);
  context.lineWidth = 1.9;
  context.strokeStyle = '#0a1420';
  context.stroke();
  context.lineWidth = 1.5;
  context.strokeStyle = acrossThePitch(context, pitch, 'base', 0x2c5d66, 0.42);
  context.stroke();
  context.lineWidth = 0.8;
  context.strokeStyle = '#0c1826';
  context.stroke();
  context.restore();

  traceWalls(context, pitch);
  context.globalCompositeOperation = 'lighter';
  for (const [width, alpha] of [
    [1.7, 0.06],
    [1.1, 0.1],
    [0.6, 0.22],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = acrossThePitch(context, pitch, 'base', COLOUR.lineGlow, alpha);
    context.stroke();
  }
  context.globalCompositeOperation = 'source-over';
  context.lineWidth = 0.2;
  context.strokeStyle = acrossThePitch(context, pitch, 'light', COLOUR.line, 1);
  context.stroke();

  // Posts.
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

function glowStroke(
  context: CanvasRenderingContext2D,
  style: string | CanvasGradient,
  alpha: number,
  width: number,
): void {
  const STEPS = 12;
  context.globalCompositeOperation = 'lighter';
  context.strokeStyle = style;
  context.globalAlpha = alpha / STEPS;
  for (let step = 1; step <= STEPS; step++) {
    context.lineWidth = width * (step / STEPS) ** 1.5;
    context.stroke();
  }
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
}
