/**
 * Draws the ball as a sphere that rolls: its twelve dark patches turn with the way it has come and
 * with its spin, each drawn squashed as the sphere's surface turns away. Shade and shine stay put.
 */
import type { PitchView } from '../../../worker/api.ts';
import type { DrawnBall } from '../../view/drawn-view.ts';
import { Trail } from '../effects/trail.ts';
import { COLOUR } from '../palette.ts';
import { BallRoll } from './ball-roll.ts';
import { createShadowOffsets, shadowOffsets } from './floodlights.ts';
import type { SceneLayers } from './scene-layers.ts';

const PATCH_COLOUR = 0x14223a;
/** Half the angle that a patch spans, radians. */
const PATCH_SPAN = 0.36;
const FAST_FROM_MPS = 14;
const FASTEST_MPS = 40;

export class BallPainter {
  private readonly pitch: PitchView;
  private readonly layers: SceneLayers;
  private readonly roll: BallRoll;
  private readonly trail = new Trail(0.5);
  private readonly offsets = createShadowOffsets();

  constructor(pitch: PitchView, layers: SceneLayers) {
    this.pitch = pitch;
    this.layers = layers;
    this.roll = new BallRoll(pitch.ballRadius);
  }

  /** @param clock seconds since the scene began */
  draw(ball: DrawnBall, clock: number): void {
    const { layers, pitch, roll } = this;
    const { pictures } = layers;
    const radius = pitch.ballRadius;
    const size = radius * 2;
    roll.moveTo(ball);

    shadowOffsets(pitch, ball.x, ball.y, this.offsets);
    for (const offset of this.offsets) {
      layers.shadow.add(
        pictures.carShadow,
        ball.x + offset.dx * radius * 0.6,
        ball.y + offset.dy * radius * 0.6,
        size * 1.1,
        size * 1.1,
        0,
        COLOUR.shadow,
        0.2 + 0.4 * offset.strength,
      );
    }
    const speed = Math.hypot(ball.vx, ball.vy);
    const heat = Math.min(1, Math.max(0, (speed - FAST_FROM_MPS) / (FASTEST_MPS - FAST_FROM_MPS)));
    this.trail.add(ball.x, ball.y, heat, ball.cut, clock);
    this.trail.draw(layers, ball.x, ball.y, size * 0.9, 0xbfe6ff, 0.75, clock);
    layers.light.add(
      pictures.glow,
      ball.x,
      ball.y,
      size * 2.6,
      size * 2.6,
      0,
      0xcfe9ff,
      0.34 + 0.4 * heat,
    );
    layers.light.add(pictures.ring, ball.x, ball.y, size * 1.62, size * 1.62, 0, COLOUR.white, 0.5);

    layers.body.add(pictures.ballBase, ball.x, ball.y, size, size, 0, COLOUR.white, 1);
    for (const patch of roll.patches) {
      if (patch.z < 0.05) continue;
      const distance = Math.hypot(patch.x, patch.y);
      const direction = Math.atan2(patch.y, patch.x);
      const reach = radius * Math.cos(PATCH_SPAN);
      layers.body.add(
        pictures.ballPatch,
        ball.x + patch.x * reach,
        ball.y + patch.y * reach,
        size * Math.sin(PATCH_SPAN) * Math.sqrt(Math.max(0.02, 1 - distance * distance)),
        size * Math.sin(PATCH_SPAN),
        direction,
        PATCH_COLOUR,
        Math.min(1, patch.z * 4),
      );
    }
    layers.body.add(pictures.ballShade, ball.x, ball.y, size, size, 0, COLOUR.white, 1);
  }
}
