/** Points from the edge of the view to a ball that is out of sight. */
import type { DrawnBall } from '../../view/drawn-view.ts';
import { COLOUR } from '../palette.ts';
import type { SceneLayers } from './scene-layers.ts';

/** Distance from the edge and size of the arrow, as shares of the view's height. */
const INSET_SHARE = 0.09;
const SIZE_SHARE = 0.075;

export interface ViewRect {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export interface ArrowPlace {
  x: number;
  y: number;
  angle: number;
}

/**
 * Where the arrow stands, or false when the ball can be seen.
 *
 * @param out filled when true
 */
export function placeArrow(
  ball: { readonly x: number; readonly y: number },
  ballRadius: number,
  view: ViewRect,
  out: ArrowPlace,
): boolean {
  const dx = ball.x - view.x;
  const dy = ball.y - view.y;
  const isSeen =
    Math.abs(dx) < view.halfWidth + ballRadius * 0.4 &&
    Math.abs(dy) < view.halfHeight + ballRadius * 0.4;
  if (isSeen) return false;
  const inset = view.halfHeight * 2 * INSET_SHARE;
  const share = Math.min(
    (view.halfWidth - inset) / Math.max(1e-6, Math.abs(dx)),
    (view.halfHeight - inset) / Math.max(1e-6, Math.abs(dy)),
  );
  out.x = view.x + dx * share;
  out.y = view.y + dy * share;
  out.angle = Math.atan2(dy, dx);
  return true;
}

export class BallArrow {
  private readonly place: ArrowPlace = { x: 0, y: 0, angle: 0 };

  draw(layers: SceneLayers, ball: DrawnBall, radius: number, view: ViewRect, clock: number): void {
    const { place } = this;
    if (!placeArrow(ball, radius, view, place)) return;
    const size = view.halfHeight * 2 * SIZE_SHARE * (1 + 0.08 * Math.sin(clock * 7));
    const { pictures, top, glow } = layers;
    glow.add(pictures.glow, place.x, place.y, size * 2.4, size * 2.4, 0, COLOUR.lineGlow, 0.5);
    top.add(pictures.arrow, place.x, place.y, size * 1.2, size * 1.2, place.angle, 0x06131a, 0.8);
    top.add(pictures.arrow, place.x, place.y, size, size, place.angle, COLOUR.white, 0.95);
  }
}
