/**
 * The turf under floodlight: two tones of mowing, blades as fine noise, four pools of light and a
 * breath of team colour in front of each goal. Called by the stadium painting, in metres.
 */

import type { PitchView } from '../../../worker/api.ts';
import { COLOUR, coloursOf, css } from '../palette.ts';
import { paintContext } from './paint-context.ts';

const STRIPES = 14;
const NOISE_SIDE_PX = 192;
const POOL_COLOUR = 0x3fd9ab;

/** Everything here is soft, so few pixels do; painting the light at full size took most of a second. */
const PX_PER_METRE = 10;

/** The turf without its blades, from goal back to goal back. */
export function paintTurf(pitch: PitchView): HTMLCanvasElement {
  const { halfLength, halfWidth } = pitch;
  const reachX = halfLength + pitch.goalDepth;
  const reachY = halfWidth;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(reachX * 2 * PX_PER_METRE);
  canvas.height = Math.round(reachY * 2 * PX_PER_METRE);
  const context = paintContext(canvas);
  context.scale(PX_PER_METRE, PX_PER_METRE);
  context.translate(reachX, reachY);
  context.fillStyle = css(COLOUR.turfDark);
  context.fillRect(-reachX, -reachY, reachX * 2, reachY * 2);

  const stripe = (pitch.halfLength * 2) / STRIPES;
  for (let n = -1; n <= STRIPES; n += 2) {
    const x = -pitch.halfLength + n * stripe;
    const sheen = context.createLinearGradient(x, 0, x + stripe, 0);
    sheen.addColorStop(0, css(COLOUR.turfLight));
    sheen.addColorStop(0.5, css(0x0e473b));
    sheen.addColorStop(1, css(COLOUR.turfLight));
    context.fillStyle = sheen;
    context.fillRect(x, -reachY, stripe, reachY * 2);
  }

  // Light before the noise, so that blades catch it.
  context.globalCompositeOperation = 'screen';
  for (const x of [-0.6, 0.6]) {
    for (const y of [-0.58, 0.58]) {
      pool(context, x * halfLength, y * halfWidth, halfWidth * 0.95, POOL_COLOUR, 0.34);
    }
  }
  pool(context, 0, 0, halfWidth * 0.9, POOL_COLOUR, 0.2);
  for (const team of [0, 1] as const) {
    const x = team === 0 ? -pitch.halfLength : pitch.halfLength;
    pool(context, x, 0, pitch.goalHalfWidth * 2.6, coloursOf(team).base, 0.3);
  }
  context.globalCompositeOperation = 'multiply';
  const shade = context.createRadialGradient(0, 0, halfWidth * 0.55, 0, 0, reachX * 1.08);
  shade.addColorStop(0, '#ffffff');
  shade.addColorStop(1, '#4a6478');
  context.fillStyle = shade;
  context.fillRect(-reachX, -reachY, reachX * 2, reachY * 2);
  return canvas;
}

/** Fine noise over the turf, one tile again and again. */
export function paintBlades(
  context: CanvasRenderingContext2D,
  pitch: PitchView,
  pxPerMetre: number,
  random: () => number,
): void {
  const blades = context.createPattern(bladeNoise(random), 'repeat');
  if (blades === null) return;
  blades.setTransform(new DOMMatrix().scale(1 / pxPerMetre));
  context.fillStyle = blades;
  const reachX = pitch.halfLength + pitch.goalDepth;
  context.fillRect(-reachX, -pitch.halfWidth, reachX * 2, pitch.halfWidth * 2);
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
function bladeNoise(random: () => number): HTMLCanvasElement {
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
