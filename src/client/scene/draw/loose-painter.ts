/**
 * Draws what lies loose on the pitch: the arena's discs, then crates, hundreds of them, a shadow and
 * a picture each. What is out of sight costs nothing.
 */
import type { LooseDisc } from '../../../worker/api.ts';
import { COLOUR } from '../palette.ts';
import type { Detail } from '../quality.ts';
import type { PlateRect } from './plate-alpha.ts';
import type { SceneLayers } from './scene-layers.ts';

const SHADOW_M = 0.14;
const DISC_COLOUR = 0xc9d6e4;

export interface LoosePlace {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/**
 * @param loose the first `count` are there: as many discs as the arena has, then crates
 * @param half of a crate's side, metres
 * @param view what the camera sees
 */
export function drawLoose(
  layers: SceneLayers,
  loose: readonly LoosePlace[],
  count: number,
  discs: readonly LooseDisc[],
  half: number,
  view: PlateRect,
  detail: Detail,
): void {
  for (let n = 0; n < count; n++) {
    const one = loose[n];
    if (one === undefined) return;
    const disc = discs[n];
    const reach = disc === undefined ? half * 1.5 : disc.radiusM;
    if (Math.abs(one.x - view.x) > view.halfWidth + reach) continue;
    if (Math.abs(one.y - view.y) > view.halfHeight + reach) continue;
    if (disc === undefined) drawCrate(layers, one, half, detail);
    else drawDisc(layers, one, disc);
  }
}

function drawCrate(
  { body, shadow, pictures }: SceneLayers,
  { x, y, angle }: LoosePlace,
  half: number,
  detail: Detail,
): void {
  const size = half * 2;
  if (detail.shadows > 1) {
    const spread = size * 1.08;
    shadow.add(pictures.solid, x, y + SHADOW_M, spread, spread, angle, COLOUR.shadow, 0.42);
  }
  body.add(pictures.crate, x, y, size, size, angle, COLOUR.white, 1);
}

function drawDisc(layers: SceneLayers, { x, y }: LoosePlace, disc: LooseDisc): void {
  const { body, shadow, pictures } = layers;
  const size = disc.radiusM * 2;
  const colour = disc.colour ?? DISC_COLOUR;
  shadow.add(pictures.disc, x, y + SHADOW_M, size * 1.06, size * 1.06, 0, COLOUR.shadow, 0.45);
  body.add(pictures.disc, x, y, size, size, 0, 0x0a1018, 1);
  body.add(pictures.disc, x, y, size * 0.9, size * 0.9, 0, colour, 1);
  body.add(pictures.ring, x, y, size * 0.7, size * 0.7, 0, COLOUR.white, 0.8);
}
