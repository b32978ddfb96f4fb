/** Draws loose crates, hundreds of them: a shadow and a picture each, straight from the view. */
import { COLOUR } from '../palette.ts';
import type { Detail } from '../quality.ts';
import type { SceneLayers } from './scene-layers.ts';

const SHADOW_M = 0.12;

/** What of a crate is drawn. */
export interface DrawnLoose {
  x: number;
  y: number;
  angle: number;
}

/** @param loose the first `count` are drawn @param half of a crate's side, metres */
export function drawCrates(
  layers: SceneLayers,
  loose: readonly DrawnLoose[],
  count: number,
  half: number,
  detail: Detail,
): void {
  const { crate, solid } = layers.pictures;
  const size = half * 2;
  for (let n = 0; n < count; n++) {
    const one = loose[n];
    if (one === undefined) return;
    if (detail.shadows > 1) {
      const { x, y, angle } = one;
      layers.shadow.add(solid, x, y + SHADOW_M, size * 1.1, size * 1.1, angle, COLOUR.shadow, 0.4);
    }
    layers.body.add(crate, one.x, one.y, size, size, one.angle, COLOUR.white, 1);
  }
}
