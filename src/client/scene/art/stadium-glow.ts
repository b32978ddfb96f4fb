/**
 * The light of lines and walls: soft strokes, painted at a low density and laid over the stadium
 * by adding. Soft light needs few pixels, and enlarging them hides the steps and the dither of
 * strokes on strokes. Called by the stadium painting.
 */

import type { PitchView } from '../../../worker/api.ts';
import { COLOUR, coloursOf, css } from '../palette.ts';
import { paintContext } from './paint-context.ts';
import { acrossThePitch, traceGoalLine, traceLines, traceWalls } from './pitch-shapes.ts';
import type { StadiumSize } from './stadium-art.ts';

const PX_PER_METRE = 10;
const STEPS = 16;

export function paintStadiumGlow(pitch: PitchView, size: StadiumSize): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size.halfWidth * 2 * PX_PER_METRE);
  canvas.height = Math.round(size.halfHeight * 2 * PX_PER_METRE);
  const context = paintContext(canvas);
  context.fillStyle = '#000';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(PX_PER_METRE, PX_PER_METRE);
  context.translate(size.halfWidth, size.halfHeight);
  context.globalCompositeOperation = 'lighter';
  context.lineJoin = 'round';
  context.lineCap = 'round';

  // The walls in white first and coloured at once: strokes of a gradient on each other would add
  // up the gradient's dither to visible stripes.
  traceWalls(context, pitch);
  softStroke(context, '#fff', 0.5, 5);
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = acrossThePitch(context, pitch, 'base', COLOUR.lineGlow, 1);
  context.fillRect(-size.halfWidth, -size.halfHeight, size.halfWidth * 2, size.halfHeight * 2);
  context.globalCompositeOperation = 'lighter';

  traceLines(context, pitch);
  softStroke(context, css(COLOUR.lineGlow), 0.27, 1.9);
  for (const team of [0, 1] as const) {
    traceGoalLine(context, pitch, team);
    softStroke(context, css(coloursOf(team).glow), 0.7, 3.4);
  }
  return canvas;
}

/** Strokes the current path with light that is `alpha` on it and fades over half of `width`. */
function softStroke(
  context: CanvasRenderingContext2D,
  style: string,
  alpha: number,
  width: number,
): void {
  context.strokeStyle = style;
  context.globalAlpha = alpha / STEPS;
  for (let step = 1; step <= STEPS; step++) {
    context.lineWidth = width * (step / STEPS) ** 1.6;
    context.stroke();
  }
  context.globalAlpha = 1;
}
