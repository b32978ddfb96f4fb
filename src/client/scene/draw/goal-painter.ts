/** Draws the nets over the goals, so that a ball that is in looks in. */
import type { PitchView } from '../../../worker/api.ts';
import { coloursOf } from '../palette.ts';
import type { SceneLayers } from './scene-layers.ts';

export function drawNets(pitch: PitchView, layers: SceneLayers): void {
  for (const team of [0, 1] as const) {
    const side = team === 0 ? -1 : 1;
    layers.top.add(
      layers.pictures.net,
      side * (pitch.halfLength + pitch.goalDepth / 2),
      0,
      pitch.goalDepth,
      pitch.goalHalfWidth * 2,
      0,
      coloursOf(team).light,
      0.5,
    );
  }
}
