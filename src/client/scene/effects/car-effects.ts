/**
 * What a car leaves behind while it drives: flames and embers of the boost, tyre smoke and marks
 * of a drift, the light trail beyond the speed of sound. Amounts follow time, never frames.
 */

import type { BodyShapes } from '../../../worker/api.ts';
import { teamOfSlot } from '../../../worker/view-frame.ts';
import type { TeamColours } from '../../palette/palettes.ts';
import type { DrawnCar } from '../../view/drawn-view.ts';
import { CAR_PARTS } from '../art/car-outline.ts';
import { CarFrame } from '../draw/car-frame.ts';
import type { SceneLayers } from '../draw/scene-layers.ts';
import { COLOUR } from '../palette.ts';
import { STYLE } from './particle-styles.ts';
import type { ParticleStyle, Particles } from './particles.ts';
import { SkidMarks } from './skid-marks.ts';
import { burst } from './stage.ts';
import { Trail } from './trail.ts';

const FLAMES_PER_SECOND = 70;
const EMBERS_PER_SECOND = 16;
const EXHAUST_PER_SECOND = 14;
const SMOKE_PER_SECOND = 26;
const TRAIL_SECONDS = 0.42;
const TRAIL_U = -0.95;
const TRAIL_V = 0.8;
const TRAIL_M = 0.5;

interface Wake {
  readonly left: Trail;
  readonly right: Trail;
  isThere: boolean;
  /** What is due to be thrown out, in pieces. */
  flames: number;
  embers: number;
  exhaust: number;
  smoke: number;
}

export class CarEffects {
  private readonly particles: Particles;
  private readonly marks: SkidMarks;
  private readonly wakes: readonly Wake[];
  private readonly frame: CarFrame;

  constructor(shapes: BodyShapes, slotCount: number, particles: Particles) {
    this.particles = particles;
    this.frame = new CarFrame(shapes);
    this.marks = new SkidMarks(slotCount);
    this.wakes = Array.from({ length: slotCount }, () => ({
      left: new Trail(TRAIL_SECONDS),
      right: new Trail(TRAIL_SECONDS),
      isThere: false,
      flames: 0,
      embers: 0,
      exhaust: 0,
      smoke: 0,
    }));
  }

  step(car: DrawnCar, layers: SceneLayers, seconds: number, clock: number): void {
    const wake = this.wakes[car.slot];
    if (wake === undefined) return;
    const { frame } = this;
    frame.moveTo(car);
    this.marks.step(car, frame, clock);
    const isThere = car.present && !car.demolished;
    const colours = layers.palette.teams[teamOfSlot(car.slot)];
    if (isThere && !wake.isThere) this.arrive(car, colours);
    wake.isThere = isThere;
    if (!isThere) return;

    if (car.boosting) {
      wake.flames += FLAMES_PER_SECOND * seconds;
      wake.embers += EMBERS_PER_SECOND * seconds;
      wake.exhaust += EXHAUST_PER_SECOND * seconds;
    }
    if (car.drifting) wake.smoke += SMOKE_PER_SECOND * seconds;
    this.throwOut(wake, car, colours);

    const strength = car.supersonic ? 1 : 0;
    wake.left.add(frame.x(TRAIL_U, -TRAIL_V), frame.y(TRAIL_U, -TRAIL_V), strength, car.cut, clock);
    wake.right.add(frame.x(TRAIL_U, TRAIL_V), frame.y(TRAIL_U, TRAIL_V), strength, car.cut, clock);
    if (strength === 0) return;
    const { light } = colours;
    const { left, right } = wake;
    left.draw(
      layers,
      frame.x(TRAIL_U, -TRAIL_V),
      frame.y(TRAIL_U, -TRAIL_V),
      TRAIL_M,
      light,
      0.95,
      clock,
    );
    right.draw(
      layers,
      frame.x(TRAIL_U, TRAIL_V),
      frame.y(TRAIL_U, TRAIL_V),
      TRAIL_M,
      light,
      0.95,
      clock,
    );
  }

  drawMarks(layers: SceneLayers, clock: number): void {
    this.marks.draw(layers, clock);
  }

  /** A beam of light where a car comes onto the pitch. */
  private arrive(car: DrawnCar, { glow }: TeamColours): void {
    const { particles } = this;
    particles.spawn(STYLE.beam, 0, car.x, car.y, 0, 0, glow);
    particles.spawn(STYLE.beamRing, 0, car.x, car.y, 0, 0, COLOUR.white);
    const motes = { owner: 0, colour: glow, count: 18, slowest: 2, fastest: 7, scale: 1 };
    burst(particles, STYLE.mote, car.x, car.y, motes);
  }

  private throwOut(wake: Wake, car: DrawnCar, { glow, light }: TeamColours): void {
    const { frame, particles } = this;
    for (; wake.flames >= 1; wake.flames--) {
      const v = CAR_PARTS.nozzleV * (Math.random() < 0.5 ? -1 : 1);
      this.backwards(STYLE.flame, car, frame.x(-1.15, v), frame.y(-1.15, v), 7, 2.2, glow);
    }
    for (; wake.embers >= 1; wake.embers--) {
      this.backwards(STYLE.ember, car, frame.x(-1.1, 0), frame.y(-1.1, 0), 9, 5, light);
    }
    for (; wake.exhaust >= 1; wake.exhaust--) {
      this.backwards(STYLE.exhaust, car, frame.x(-1.6, 0), frame.y(-1.6, 0), 4, 2, COLOUR.exhaust);
    }
    for (; wake.smoke >= 1; wake.smoke--) {
      const u = CAR_PARTS.rearWheelU;
      const v = CAR_PARTS.wheelV * (Math.random() < 0.5 ? -1 : 1);
      const vx = car.vx * 0.25 + (Math.random() - 0.5) * 2;
      const vy = car.vy * 0.25 + (Math.random() - 0.5) * 2;
      particles.spawn(STYLE.tyreSmoke, 0, frame.x(u, v), frame.y(u, v), vx, vy, COLOUR.dust);
    }
  }

  /** Spawns something that flies out of the back of a car. */
  private backwards(
    style: ParticleStyle,
    car: DrawnCar,
    x: number,
    y: number,
    speed: number,
    spread: number,
    colour: number,
  ): void {
    const { cos, sin } = this.frame;
    const out = speed * (0.6 + Math.random() * 0.8);
    const across = (Math.random() - 0.5) * spread;
    const vx = car.vx * 0.35 - cos * out - sin * across;
    const vy = car.vy * 0.35 - sin * out + cos * across;
    this.particles.spawn(style, 0, x, y, vx, vy, colour);
  }
}
