/**
 * What a car leaves behind while it drives: flames and embers of the boost, tyre smoke and marks
 * of a drift, the light trail beyond the speed of sound. Amounts follow time, never frames.
 */

import type { PitchView } from '../../../worker/api.ts';
import { teamOfSlot } from '../../../worker/view-frame.ts';
import type { DrawnCar } from '../../view/drawn-view.ts';
import { CAR_PARTS } from '../art/car-art.ts';
import type { SceneLayers } from '../draw/scene-layers.ts';
import { COLOUR, coloursOf } from '../palette.ts';
import { STYLE } from './particle-styles.ts';
import type { Particles } from './particles.ts';
import { SkidMarks } from './skid-marks.ts';
import { Trail } from './trail.ts';

const FLAMES_PER_SECOND = 70;
const EMBERS_PER_SECOND = 16;
const EXHAUST_PER_SECOND = 14;
const SMOKE_PER_SECOND = 26;
const TRAIL_SECONDS = 0.42;

interface Wake {
  readonly left: Trail;
  readonly right: Trail;
  flames: number;
  embers: number;
  exhaust: number;
  smoke: number;
}

export class CarEffects {
  private readonly pitch: PitchView;
  private readonly particles: Particles;
  private readonly marks: SkidMarks;
  private readonly wakes: readonly Wake[];

  constructor(pitch: PitchView, slotCount: number, particles: Particles) {
    this.pitch = pitch;
    this.particles = particles;
    this.marks = new SkidMarks(pitch, slotCount);
    this.wakes = Array.from({ length: slotCount }, () => ({
      left: new Trail(TRAIL_SECONDS),
      right: new Trail(TRAIL_SECONDS),
      flames: 0,
      embers: 0,
      exhaust: 0,
      smoke: 0,
    }));
  }

  step(car: DrawnCar, layers: SceneLayers, seconds: number, clock: number): void {
    this.marks.step(car, clock);
    const wake = this.wakes[car.slot];
    if (wake === undefined || !car.present || car.demolished) return;
    const { pitch, particles } = this;
    const colours = coloursOf(teamOfSlot(car.slot));
    const cos = Math.cos(car.angle);
    const sin = Math.sin(car.angle);
    const placeX = (u: number, v: number) =>
      car.x + (u * pitch.carLength * cos - v * pitch.carWidth * sin) / 2;
    const placeY = (u: number, v: number) =>
      car.y + (u * pitch.carLength * sin + v * pitch.carWidth * cos) / 2;

    if (car.boosting) {
      wake.flames += FLAMES_PER_SECOND * seconds;
      wake.embers += EMBERS_PER_SECOND * seconds;
      wake.exhaust += EXHAUST_PER_SECOND * seconds;
    }
    for (; wake.flames >= 1; wake.flames--) {
      const v = CAR_PARTS.nozzleV * (Math.random() < 0.5 ? -1 : 1);
      this.backwards(STYLE.flame, car, placeX(-1.15, v), placeY(-1.15, v), 7, 2.2, colours.glow);
    }
    for (; wake.embers >= 1; wake.embers--) {
      this.backwards(STYLE.ember, car, placeX(-1.1, 0), placeY(-1.1, 0), 9, 5, colours.light);
    }
    for (; wake.exhaust >= 1; wake.exhaust--) {
      this.backwards(STYLE.exhaust, car, placeX(-1.6, 0), placeY(-1.6, 0), 4, 2, 0xb8c8d4);
    }

    if (car.drifting) wake.smoke += SMOKE_PER_SECOND * seconds;
    for (; wake.smoke >= 1; wake.smoke--) {
      const v = CAR_PARTS.wheelV * (Math.random() < 0.5 ? -1 : 1);
      const u = CAR_PARTS.rearWheelU;
      particles.spawn(
        STYLE.tyreSmoke,
        0,
        placeX(u, v),
        placeY(u, v),
        car.vx * 0.25 + (Math.random() - 0.5) * 2,
        car.vy * 0.25 + (Math.random() - 0.5) * 2,
        COLOUR.dust,
      );
    }

    const strength = car.supersonic ? 1 : 0;
    wake.left.add(placeX(-0.95, -0.8), placeY(-0.95, -0.8), strength, car.cut, clock);
    wake.right.add(placeX(-0.95, 0.8), placeY(-0.95, 0.8), strength, car.cut, clock);
    if (!car.supersonic) return;
    wake.left.draw(
      layers,
      placeX(-0.95, -0.8),
      placeY(-0.95, -0.8),
      0.34,
      colours.light,
      0.75,
      clock,
    );
    wake.right.draw(
      layers,
      placeX(-0.95, 0.8),
      placeY(-0.95, 0.8),
      0.34,
      colours.light,
      0.75,
      clock,
    );
  }

  drawMarks(layers: SceneLayers, clock: number): void {
    this.marks.draw(layers, clock);
  }

  /** Spawns something that flies out of the back of a car. */
  private backwards(
    style: (typeof STYLE)[keyof typeof STYLE],
    car: DrawnCar,
    x: number,
    y: number,
    speed: number,
    spread: number,
    colour: number,
  ): void {
    const out = speed * (0.6 + Math.random() * 0.8);
    const across = (Math.random() - 0.5) * spread;
    const cos = Math.cos(car.angle);
    const sin = Math.sin(car.angle);
    this.particles.spawn(
      style,
      0,
      x,
      y,
      car.vx * 0.35 - cos * out - sin * across,
      car.vy * 0.35 - sin * out + cos * across,
      colour,
    );
  }
}
