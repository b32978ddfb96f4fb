/**
 * What is drawn along the outline and on the turf: the wall with its boards and its foot's shade,
 * the bright edge, the markings. Called by the stadium painting, in metres.
 */
import type { Arena } from '../../../worker/api.ts';
import type { Palette } from '../../palette/palettes.ts';
import { css, lit } from '../palette.ts';
import { reachOf } from '../pitch/arena-geometry.ts';
import { acrossThePitch, traceMarking, traceOutline, traceOutside } from './arena-paths.ts';
import type { StadiumSize } from './stadium-art.ts';

const LINE_M = 0.16;
const SPOT_M = 0.34;

/** The foot of the wall keeps the floodlight off the turf. */
export function paintOutlineShade(context: CanvasRenderingContext2D, arena: Arena): void {
  traceOutline(context, arena);
  context.lineJoin = 'round';
  context.strokeStyle = 'rgba(2, 10, 14, 0.085)';
  for (let width = 0.6; width <= 3.8; width += 0.4) {
    context.lineWidth = width;
    context.stroke();
  }
}

/** The wall from above, outside of its inner edge: a rim, lit boards, and a walkway behind. */
export function paintOutlineBand(
  context: CanvasRenderingContext2D,
  arena: Arena,
  palette: Palette,
  size: StadiumSize,
): void {
  const reach = reachOf(arena).halfWidth;
  context.save();
  traceOutside(context, arena, size.halfWidth, size.halfHeight);
  context.clip('evenodd');
  context.lineJoin = 'round';
  traceOutline(context, arena);
  const stroke = (width: number, style: string | CanvasGradient) => {
    context.lineWidth = width;
    context.strokeStyle = style;
    context.stroke();
  };
  stroke(3.1, css(lit(arena.look.stands, 0.5)));
  stroke(2.5, '#060c15');
  stroke(2.2, acrossThePitch(context, reach, palette, 'dark', lit(arena.look.glow, 0.24), 1));
  // Boards: blocks that stand out of the wall's face.
  context.setLineDash([3.4, 0.35]);
  stroke(1.9, acrossThePitch(context, reach, palette, 'base', lit(arena.look.glow, 0.5), 0.62));
  context.setLineDash([]);
  stroke(1.15, '#081220');
  stroke(0.8, acrossThePitch(context, reach, palette, 'dark', lit(arena.look.glow, 0.3), 0.9));
  context.restore();
}

/** The wall's bright inner edge. */
export function paintOutlineEdge(
  context: CanvasRenderingContext2D,
  arena: Arena,
  palette: Palette,
): void {
  traceOutline(context, arena);
  context.lineJoin = 'round';
  context.lineWidth = 0.2;
  const reach = reachOf(arena).halfWidth;
  context.strokeStyle = acrossThePitch(context, reach, palette, 'light', arena.look.lines, 1);
  context.stroke();
}

export function paintMarkings(context: CanvasRenderingContext2D, arena: Arena): void {
  context.lineCap = 'butt';
  context.lineJoin = 'round';
  context.lineWidth = LINE_M;
  for (const marking of arena.look.markings) {
    traceMarking(context, marking);
    context.strokeStyle = css(marking.colour ?? arena.look.lines, 0.86);
    context.stroke();
  }
  for (const { x, y } of arena.ballPlaces) {
    context.fillStyle = css(arena.look.lines, 0.9);
    context.beginPath();
    context.arc(x, y, SPOT_M, 0, Math.PI * 2);
    context.fill();
  }
}
