/**
 * The turf under floodlight: mown in a chequer of two tones, blades as fine noise, pools of light
 * and a breath of team colour in front of each goal. Called by the stadium painting, in metres.
 */
import type { Arena } from '../../../worker/api.ts';
import type { Palette } from '../../palette/palettes.ts';
import { css, lit, mixed } from '../palette.ts';
import { goalMiddle, goalWidth } from '../pitch/arena-geometry.ts';
import { paintContext } from './paint-context.ts';
import type { StadiumSize } from './stadium-art.ts';

const STRIPES = 14;
const BANDS = 8;
const NOISE_SIDE_PX = 192;
/** What floodlight adds to the turf's own colour. */
const LAMP = 0xd8fff0;

/** Everything here is soft, so few pixels do; painting the light at full size took most of a second. */
const PX_PER_METRE = 10;

/** The turf without its blades, over the whole stadium. */
export function* paintTurf(
  arena: Arena,
  palette: Palette,
  size: StadiumSize,
): Generator<void, HTMLCanvasElement, void> {
  const { halfLength, halfWidth } = arena;
  const reachX = size.halfWidth;
  const reachY = size.halfHeight;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(reachX * 2 * PX_PER_METRE);
  canvas.height = Math.round(reachY * 2 * PX_PER_METRE);
  const context = paintContext(canvas);
  context.scale(PX_PER_METRE, PX_PER_METRE);
  context.translate(reachX, reachY);
  const turf = lit(arena.look.turf, palette.turfLight);
  context.fillStyle = css(lit(turf, 0.84));
  context.fillRect(-reachX, -reachY, reachX * 2, reachY * 2);

  const stripe = (halfLength * 2) / STRIPES;
  const outer = Math.ceil((reachX - halfLength) / stripe / 2) * 2;
  context.fillStyle = css(lit(turf, 1.2));
  for (let n = -outer; n < STRIPES + outer; n += 2) {
    context.fillRect(-halfLength + n * stripe, -reachY, stripe, reachY * 2);
  }
  // Mown across as well, fainter, which makes the chequer.
  const band = (halfWidth * 2) / BANDS;
  context.fillStyle = css(lit(turf, 1.45), 0.22);
  for (let n = -2; n < BANDS + 2; n += 2) {
    context.fillRect(-reachX, -halfWidth + n * band, reachX * 2, band);
  }
  yield;

  context.globalCompositeOperation = 'screen';
  const lamp = mixed(lit(turf, 2.7), LAMP, 0.14);
  for (const x of [-0.62, 0.62]) {
    for (const y of [-0.62, 0.62]) {
      pool(
        context,
        x * halfLength,
        y * halfWidth,
        halfWidth * 1.05,
        lamp,
        0.36 * palette.turfLight,
      );
    }
  }
  pool(context, 0, 0, halfWidth * 0.95, lamp, 0.24 * palette.turfLight);
  yield;
  for (const goal of arena.goals) {
    const { x, y } = goalMiddle(goal);
    pool(context, x, y, goalWidth(goal) * 1.3, palette.teams[goal.team].base, 0.34);
  }
  context.globalCompositeOperation = 'multiply';
  const reach = Math.hypot(halfLength, halfWidth);
  const shade = context.createRadialGradient(0, 0, halfWidth * 0.6, 0, 0, reach);
  shade.addColorStop(0, '#ffffff');
  shade.addColorStop(1, '#5a7488');
  context.fillStyle = shade;
  context.fillRect(-reachX, -reachY, reachX * 2, reachY * 2);
  yield;
  return canvas;
}

/** Fine noise over the turf, one tile again and again. */
export function paintBlades(
  context: CanvasRenderingContext2D,
  noise: HTMLCanvasElement,
  size: StadiumSize,
  pxPerMetre: number,
): void {
  const blades = context.createPattern(noise, 'repeat');
  if (blades === null) return;
  blades.setTransform(new DOMMatrix().scale(1 / pxPerMetre));
  context.fillStyle = blades;
  context.fillRect(-size.halfWidth, -size.halfHeight, size.halfWidth * 2, size.halfHeight * 2);
}

function pool(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: number,
  alpha: number,
): void {
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
  gradient.addColorStop(0, css(colour, alpha));
  gradient.addColorStop(0.5, css(colour, alpha * 0.42));
  gradient.addColorStop(1, css(colour, 0));
  context.fillStyle = gradient;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}

/** A tile of faint light and dark dashes. */
export function bladeNoise(random: () => number): HTMLCanvasElement {
  const tile = document.createElement('canvas');
  tile.width = NOISE_SIDE_PX;
  tile.height = NOISE_SIDE_PX;
  const context = paintContext(tile);
  for (let n = 0; n < 2600; n++) {
    const isLight = random() < 0.5;
    context.fillStyle = isLight
      ? `rgba(190, 255, 225, ${0.015 + random() * 0.035})`
      : `rgba(0, 12, 12, ${0.03 + random() * 0.06})`;
    context.fillRect(
      Math.floor(random() * NOISE_SIDE_PX),
      Math.floor(random() * NOISE_SIDE_PX),
      1 + random() * 2,
      1 + random() * 3,
    );
  }
  return tile;
}
