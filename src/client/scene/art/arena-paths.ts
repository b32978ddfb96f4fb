/** The shapes of an arena as canvas paths, in metres; shared by what paints light and what paints lines. */
import type { Arena, Goal, Marking, Point } from '../../../worker/api.ts';
import type { Palette } from '../../palette/palettes.ts';
import { css } from '../palette.ts';
import { netCorners } from '../pitch/arena-geometry.ts';

export function traceOutline(context: CanvasRenderingContext2D, arena: Arena): void {
  context.beginPath();
  for (const { x, y } of arena.outline) context.lineTo(x, y);
  context.closePath();
}

/** A frame of the given half sizes around the outline; with `evenodd`, all that lies outside of it. */
export function traceOutside(
  context: CanvasRenderingContext2D,
  arena: Arena,
  halfWidth: number,
  halfHeight: number,
): void {
  traceOutline(context, arena);
  context.rect(-halfWidth, -halfHeight, halfWidth * 2, halfHeight * 2);
}

export function tracePoints(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  context.beginPath();
  for (const { x, y } of points) context.lineTo(x, y);
}

export function traceMarking(context: CanvasRenderingContext2D, marking: Marking): void {
  if (marking.kind === 'line') {
    tracePoints(context, marking.points);
    return;
  }
  context.beginPath();
  context.arc(marking.x, marking.y, marking.radiusM, 0, Math.PI * 2);
}

export function traceGoalLine(context: CanvasRenderingContext2D, goal: Goal): void {
  tracePoints(context, [goal.from, goal.to]);
}

export function traceNet(context: CanvasRenderingContext2D, goal: Goal): void {
  const [from, to, backFrom, backTo] = netCorners(goal);
  tracePoints(context, [from, to, backTo, backFrom]);
  context.closePath();
}

/** Team colour at the ends, neutral at the middle. */
export function acrossThePitch(
  context: CanvasRenderingContext2D,
  reach: number,
  { teams }: Palette,
  shade: 'base' | 'light' | 'dark',
  neutral: number,
  alpha: number,
): CanvasGradient {
  const gradient = context.createLinearGradient(-reach, 0, reach, 0);
  gradient.addColorStop(0, css(teams[0][shade], alpha));
  gradient.addColorStop(0.3, css(teams[0][shade], alpha));
  gradient.addColorStop(0.5, css(neutral, alpha));
  gradient.addColorStop(0.7, css(teams[1][shade], alpha));
  gradient.addColorStop(1, css(teams[1][shade], alpha));
  return gradient;
}
