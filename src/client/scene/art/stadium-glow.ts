/**
 * The light of lines, walls and bumpers: soft strokes, painted at a low density and laid over the
 * stadium by adding. Soft light needs few pixels, and enlarging them hides the steps and the dither
 * of strokes on strokes. Called by the stadium painting.
 */
import type { Arena } from '../../../worker/api.ts';
import type { Palette } from '../../palette/palettes.ts';
import { css } from '../palette.ts';
import { reachOf } from '../pitch/arena-geometry.ts';
import {
  acrossThePitch,
  traceGoalLine,
  traceMarking,
  traceOutline,
  tracePoints,
} from './arena-paths.ts';
import { paintContext } from './paint-context.ts';
import type { StadiumSize } from './stadium-art.ts';

const PX_PER_METRE = 10;
const STEPS = 14;
/** Bumpers give back more than they get, and shine for it. */
export const BUMPER_FROM = 1.15;

export function* paintStadiumGlow(
  arena: Arena,
  palette: Palette,
  size: StadiumSize,
): Generator<void, HTMLCanvasElement, void> {
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
  traceOutline(context, arena);
  softStroke(context, '#fff', 0.55, 5.5);
  yield;
  context.globalCompositeOperation = 'multiply';
  const reach = reachOf(arena).halfWidth;
  context.fillStyle = acrossThePitch(context, reach, palette, 'base', arena.look.glow, 1);
  context.fillRect(-size.halfWidth, -size.halfHeight, size.halfWidth * 2, size.halfHeight * 2);
  context.globalCompositeOperation = 'lighter';
  yield;

  for (const marking of arena.look.markings) {
    traceMarking(context, marking);
    softStroke(context, css(marking.colour ?? arena.look.glow), 0.2, 1.8);
    yield;
  }
  for (const goal of arena.goals) {
    traceGoalLine(context, goal);
    softStroke(context, css(palette.teams[goal.team].glow), 0.7, 3.4);
  }
  for (const wall of arena.walls) {
    if (!wall.visible) continue;
    tracePoints(context, wall.points);
    const alpha = wall.restitution >= BUMPER_FROM ? 0.6 : 0.2;
    softStroke(context, css(wall.colour ?? arena.look.glow), alpha, wall.thicknessM + 1.6);
    yield;
  }
  for (const disc of arena.discs) {
    if (!disc.visible) continue;
    context.beginPath();
    context.arc(disc.x, disc.y, disc.radiusM, 0, Math.PI * 2);
    const alpha = disc.restitution >= BUMPER_FROM ? 0.6 : 0.16;
    softStroke(context, css(disc.colour ?? arena.look.glow), alpha, 2.2);
    yield;
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
