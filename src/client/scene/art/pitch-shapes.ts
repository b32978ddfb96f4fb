/** The outlines of a pitch as canvas paths, in metres; shared by what paints light and what paints lines. */
import type { PitchView } from '../../../worker/api.ts';
import { coloursOf, css } from '../palette.ts';

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

/** Halfway line, centre circle and goal areas. */
export function traceLines(context: CanvasRenderingContext2D, pitch: PitchView): void {
  const { halfLength: l, halfWidth: w, goalHalfWidth: g } = pitch;
  const circle = w * 0.3;
  const areaX = l * 0.8;
  const areaY = g * 1.75;
  const corner = 1.5;
  context.beginPath();
  context.moveTo(0, -w);
  context.lineTo(0, w);
  context.moveTo(circle, 0);
  context.arc(0, 0, circle, 0, Math.PI * 2);
  for (const side of [-1, 1]) {
    context.moveTo(side * l, -areaY);
    context.arcTo(side * areaX, -areaY, side * areaX, 0, corner);
    context.arcTo(side * areaX, areaY, side * l, areaY, corner);
    context.lineTo(side * l, areaY);
  }
}

/** The line between a goal's posts. */
export function traceGoalLine(
  context: CanvasRenderingContext2D,
  pitch: PitchView,
  team: 0 | 1,
): void {
  const x = team === 0 ? -pitch.halfLength : pitch.halfLength;
  context.beginPath();
  context.moveTo(x, -pitch.goalHalfWidth);
  context.lineTo(x, pitch.goalHalfWidth);
}

/** Team colour at the ends, neutral at the middle. */
export function acrossThePitch(
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
