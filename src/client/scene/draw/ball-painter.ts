/**
 * Draws a ball as a sphere that rolls: its twelve dark patches turn with the way it has come and
 * with its spin, each drawn squashed as the sphere's surface turns away. Shade and shine stay put.
 * A hit squashes the whole for a moment; speed makes it glow, and dots run ahead to where it goes.
 */
import type { Arena } from '../../../worker/api.ts';
import type { DrawnBall } from '../../view/drawn-view.ts';
import { Trail } from '../effects/trail.ts';
import { COLOUR } from '../palette.ts';
import type { Detail } from '../quality.ts';
import { BallRoll } from './ball-roll.ts';
import { createShadowOffsets, shadowOffsets } from './floodlights.ts';
import type { SceneLayers } from './scene-layers.ts';

/** Half the angle that a patch spans, radians. */
const PATCH_SPAN = 0.36;
const FAST_FROM_MPS = 14;
const FASTEST_MPS = 40;
/** Dots run ahead of a ball that is faster than this, to where it will be so much later. */
const AHEAD_FROM_MPS = 9;
const AHEAD_SECONDS = 0.34;
const AHEAD_DOTS = 4;
const AHEAD_DOT_M = 0.34;
const SQUASH = 0.26;
const SQUASH_SECONDS = 0.2;
const HOT = 0xffc37a;
const COOL = 0xcfe9ff;

export class BallPainter {
  private readonly arena: Arena;
  private readonly radius: number;
  private readonly layers: SceneLayers;
  private readonly roll: BallRoll;
  private readonly trail = new Trail(0.5);
  private readonly offsets = createShadowOffsets();
  private squash = 0;
  private squashAngle = 0;

  constructor(arena: Arena, radius: number, layers: SceneLayers) {
    this.arena = arena;
    this.radius = radius;
    this.layers = layers;
    this.roll = new BallRoll(radius);
  }

  /** @param power 0..1 @param angle of the blow, radians */
  hit(power: number, angle: number): void {
    if (power < this.squash) return;
    this.squash = Math.min(1, power);
    this.squashAngle = angle;
  }

  /** @param clock seconds since the scene began */
  draw(ball: DrawnBall, detail: Detail, seconds: number, clock: number): void {
    const { layers, roll, radius } = this;
    const { pictures, palette } = layers;
    const size = radius * 2;
    roll.moveTo(ball);
    this.squash = Math.max(0, this.squash - seconds / SQUASH_SECONDS);

    this.drawShadows(ball, detail);
    const speed = Math.hypot(ball.vx, ball.vy);
    const heat = Math.min(1, Math.max(0, (speed - FAST_FROM_MPS) / (FASTEST_MPS - FAST_FROM_MPS)));
    const tint = heat > 0.55 ? HOT : COOL;
    this.trail.add(ball.x, ball.y, heat, ball.cut, clock);
    this.trail.draw(layers, ball.x, ball.y, size * 0.9, tint, 0.8, clock);
    const halo = size * (2.6 + heat);
    layers.light.add(pictures.glow, ball.x, ball.y, halo, halo, 0, tint, 0.36 + 0.5 * heat);
    const ring = size * 1.62;
    layers.light.add(pictures.ring, ball.x, ball.y, ring, ring, 0, COLOUR.white, 0.6);
    if (speed > AHEAD_FROM_MPS) this.drawWayAhead(ball, speed);

    const flat = 1 - SQUASH * this.squash;
    const wide = 1 + SQUASH * 0.6 * this.squash;
    const { front } = layers;
    const { squashAngle } = this;
    front.add(
      pictures.ballBase,
      ball.x,
      ball.y,
      size * flat,
      size * wide,
      squashAngle,
      palette.ball,
      1,
    );
    const patches = roll.patches;
    for (let n = 0; n < patches.length; n++) {
      const patch = patches[n];
      if (patch === undefined || patch.z < 0.05) continue;
      const distance = Math.hypot(patch.x, patch.y);
      const direction = Math.atan2(patch.y, patch.x);
      const reach = radius * Math.cos(PATCH_SPAN) * flat;
      front.add(
        pictures.ballPatch,
        ball.x + patch.x * reach,
        ball.y + patch.y * reach,
        size * Math.sin(PATCH_SPAN) * Math.sqrt(Math.max(0.02, 1 - distance * distance)) * flat,
        size * Math.sin(PATCH_SPAN) * flat,
        direction,
        palette.ballDark,
        Math.min(1, patch.z * 4),
      );
    }
    front.add(
      pictures.ballShade,
      ball.x,
      ball.y,
      size * flat,
      size * wide,
      squashAngle,
      COLOUR.white,
      1,
    );
    if (this.squash <= 0) return;
    layers.glow.add(
      pictures.core,
      ball.x,
      ball.y,
      size * 1.3,
      size * 1.3,
      0,
      COLOUR.white,
      0.7 * this.squash,
    );
  }

  private drawWayAhead(ball: DrawnBall, speed: number): void {
    const { light, pictures } = this.layers;
    const strength = Math.min(0.7, (speed - AHEAD_FROM_MPS) * 0.05);
    const from = (this.radius * 1.35) / speed;
    for (let n = 1; n <= AHEAD_DOTS; n++) {
      const share = n / AHEAD_DOTS;
      const ahead = from + (AHEAD_SECONDS - from) * share;
      const size = AHEAD_DOT_M * (1 - 0.5 * share);
      const x = ball.x + ball.vx * ahead;
      const y = ball.y + ball.vy * ahead;
      light.add(pictures.disc, x, y, size, size, 0, COLOUR.white, strength * (1.1 - share));
    }
  }

  private drawShadows(ball: DrawnBall, detail: Detail): void {
    const { layers, radius, offsets } = this;
    const size = radius * 2.2;
    const { carShadow } = layers.pictures;
    if (detail.shadows === 1) {
      const y = ball.y + radius * 0.3;
      layers.shadow.add(carShadow, ball.x, y, size, size, 0, COLOUR.shadow, 0.8);
      return;
    }
    shadowOffsets(this.arena, ball.x, ball.y, offsets);
    for (let n = 0; n < offsets.length; n++) {
      const offset = offsets[n];
      if (offset === undefined) return;
      const x = ball.x + offset.dx * radius * 0.6;
      const y = ball.y + offset.dy * radius * 0.6;
      const alpha = 0.2 + 0.4 * offset.strength;
      layers.shadow.add(carShadow, x, y, size, size, 0, COLOUR.shadow, alpha);
    }
  }
}
