/**
 * Points from the edge of the view to a ball that is out of sight: a disc with a tip towards the
 * ball, the ball in it, and the distance in metres.
 */
import type { DrawnBall } from '../../view/drawn-view.ts';
import { COLOUR } from '../palette.ts';
import type { ViewBox } from './hud-boxes.ts';
import type { QuadFrame } from './quad-layer.ts';
import type { SceneLayers } from './scene-layers.ts';

/** Size of the disc with its tip, as a share of the view's height, and its least on the page. */
const SIZE_SHARE = 0.125;
const MIN_SIZE_PX = 68;
/** From the view's edge or the HUD to the disc's middle, in sizes. */
const INSET_SIZES = 0.58;
const BALL_SIZES = 0.36;
const DIGIT_SIZES = 0.2;
/** A ball this close is as good as seen, metres. */
const NEAR_M = 4;
/** The pointer fades in and out over so long. */
const FADE_RATE = 14;
const DARK = 0x06131a;
const TIP_COLOUR = 0xffe14d;
const PATCHES = 5;
/** Glyphs in the picture of digits: 0 to 9 and the m. */
const GLYPHS = 11;
const METRE_GLYPH = 10;

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
 * Where the pointer stands, or false when the ball can be seen.
 *
 * @param inset metres that it keeps from the edges and from the boxes
 * @param boxes of the view that it must not cover
 * @param out filled when true
 */
export function placeArrow(
  ball: { readonly x: number; readonly y: number },
  ballRadius: number,
  view: ViewRect,
  inset: number,
  boxes: readonly ViewBox[],
  out: ArrowPlace,
): boolean {
  const dx = ball.x - view.x;
  const dy = ball.y - view.y;
  const isSeen =
    Math.abs(dx) < view.halfWidth + ballRadius * 0.4 &&
    Math.abs(dy) < view.halfHeight + ballRadius * 0.4;
  if (isSeen) return false;
  let share = Math.min(
    (view.halfWidth - inset) / Math.max(1e-6, Math.abs(dx)),
    (view.halfHeight - inset) / Math.max(1e-6, Math.abs(dy)),
  );
  for (const box of boxes) share = Math.min(share, wayToBox(dx, dy, box, inset));
  out.x = view.x + dx * share;
  out.y = view.y + dy * share;
  out.angle = Math.atan2(dy, dx);
  return true;
}

/** Share of the way from the view's middle by which a box, grown by `gap`, is reached. */
function wayToBox(dx: number, dy: number, box: ViewBox, gap: number): number {
  const [enterX, leaveX] = span(dx, box.left - gap, box.right + gap);
  const [enterY, leaveY] = span(dy, box.top - gap, box.bottom + gap);
  const enter = Math.max(enterX, enterY);
  return enter > 0 && enter < Math.min(leaveX, leaveY) ? enter : Number.POSITIVE_INFINITY;
}

function span(d: number, low: number, high: number): readonly [number, number] {
  const way = Math.abs(d) < 1e-6 ? 1e-6 : d;
  const a = low / way;
  const b = high / way;
  return a < b ? [a, b] : [b, a];
}

export class BallArrow {
  private readonly place: ArrowPlace = { x: 0, y: 0, angle: 0 };
  private shown = 0;

  /**
   * @param boxes of the view under the HUD
   * @param from where the distance is measured from; who is near needs no pointer
   * @param pxPerMetre in pixels of the page
   */
  draw(
    layers: SceneLayers,
    ball: DrawnBall,
    radius: number,
    view: ViewRect,
    boxes: readonly ViewBox[],
    from: { readonly x: number; readonly y: number },
    pxPerMetre: number,
    seconds: number,
    clock: number,
  ): void {
    const { place } = this;
    const size = Math.max(view.halfHeight * 2 * SIZE_SHARE, MIN_SIZE_PX / pxPerMetre);
    const metres = Math.round(Math.hypot(ball.x - from.x, ball.y - from.y));
    const isOut =
      ball.present &&
      metres >= NEAR_M &&
      placeArrow(ball, radius, view, size * INSET_SIZES, boxes, place);
    this.shown += ((isOut ? 1 : 0) - this.shown) * (1 - Math.exp(-FADE_RATE * seconds));
    if (!isOut || this.shown < 0.02) return;
    const { pictures, top, glow } = layers;
    const { x, y, angle } = place;
    const alpha = this.shown;
    const beat = size * (1 + 0.04 * Math.sin(clock * 6));
    glow.add(pictures.glow, x, y, size * 1.9, size * 1.9, 0, TIP_COLOUR, 0.35 * alpha);
    top.add(pictures.pointer, x, y, beat * 1.1, beat * 1.1, angle, DARK, 0.85 * alpha);
    top.add(pictures.pointer, x, y, beat, beat, angle, TIP_COLOUR, alpha);
    top.add(pictures.disc, x, y, beat * 0.62, beat * 0.62, 0, DARK, 0.94 * alpha);

    const ballY = y - size * 0.07;
    const ballSize = size * BALL_SIZES;
    top.add(pictures.ballBase, x, ballY, ballSize, ballSize, 0, COLOUR.white, alpha);
    const patch = ballSize * 0.3;
    top.add(pictures.ballPatch, x, ballY, patch, patch, -Math.PI / 2, DARK, alpha);
    for (let n = 0; n < PATCHES; n++) {
      const turn = (n / PATCHES) * Math.PI * 2 + Math.PI / 2;
      const patchX = x + Math.cos(turn) * ballSize * 0.4;
      const patchY = ballY + Math.sin(turn) * ballSize * 0.4;
      top.add(pictures.ballPatch, patchX, patchY, patch * 0.45, patch, turn, DARK, alpha);
    }
    drawMetres(layers, metres, x, y + size * 0.2, size * DIGIT_SIZES, alpha);
  }
}

function drawMetres(
  layers: SceneLayers,
  metres: number,
  x: number,
  y: number,
  height: number,
  alpha: number,
): void {
  const { digits } = layers.pictures;
  const width = height * 0.62;
  const glyphs = metres >= 10 ? 3 : 2;
  let at = x - ((glyphs - 1) * width) / 2;
  const put = (glyph: number) => {
    layers.top.add(glyphOf(digits, glyph), at, y, width, height, 0, COLOUR.white, alpha);
    at += width;
  };
  if (glyphs === 3) put(Math.floor(metres / 10) % 10);
  put(metres % 10);
  put(METRE_GLYPH);
}

function glyphOf(digits: QuadFrame, glyph: number): QuadFrame {
  const step = (digits.u1 - digits.u0) / GLYPHS;
  return { ...digits, u0: digits.u0 + step * glyph, u1: digits.u0 + step * (glyph + 1) };
}
