/**
 * What sound needs to know of a moment: a small reader of its own over the newest view frame, so
 * that it depends neither on how things are drawn nor on what is between two ticks. Filled in place;
 * a frame allocates nothing.
 */
import {
  BALL,
  BALL_STRIDE,
  CAR,
  CAR_FLAG,
  CAR_STRIDE,
  PHASES,
  VIEW,
} from '../../worker/view-frame.ts';
import type { ClockView } from './clock-cues.ts';

/** Lengths in metres, speeds in metres a second, angles in radians. */
export interface SoundCar {
  /** On the pitch, whole. */
  isThere: boolean;
  boosting: boolean;
  drifting: boolean;
  supersonic: boolean;
  x: number;
  y: number;
  angle: number;
  vx: number;
  vy: number;
}

export interface SoundBall {
  isThere: boolean;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export interface SoundView extends Writable<ClockView> {
  readonly cars: readonly SoundCar[];
  readonly balls: readonly SoundBall[];
}

export function createSoundView(slotCount: number, ballCount: number): SoundView {
  return {
    tick: 0,
    phase: 'countdown',
    phaseTicksLeft: 0,
    clockTicks: 0,
    overtime: false,
    cars: Array.from({ length: slotCount }, () => ({
      isThere: false,
      boosting: false,
      drifting: false,
      supersonic: false,
      x: 0,
      y: 0,
      angle: 0,
      vx: 0,
      vy: 0,
    })),
    balls: Array.from({ length: ballCount }, () => ({ isThere: false, x: 0, y: 0, vx: 0, vy: 0 })),
  };
}

/** @param frame laid out as worker/view-frame.ts says */
export function readSoundView(frame: Float64Array, out: SoundView): void {
  const at = (offset: number): number => frame[offset] ?? 0;
  out.tick = at(VIEW.tick);
  out.phase = PHASES[at(VIEW.phase)] ?? 'play';
  out.phaseTicksLeft = at(VIEW.phaseTicksLeft);
  out.clockTicks = at(VIEW.clockTicks);
  out.overtime = at(VIEW.overtime) !== 0;
  out.balls.forEach((ball, number) => {
    const base = VIEW.balls + number * BALL_STRIDE;
    ball.isThere = number < at(VIEW.ballCount) && at(base + BALL.present) !== 0;
    ball.x = at(base + BALL.x);
    ball.y = at(base + BALL.y);
    ball.vx = at(base + BALL.vx);
    ball.vy = at(base + BALL.vy);
  });
  out.cars.forEach((car, slot) => {
    const base = VIEW.cars + slot * CAR_STRIDE;
    const flags = at(base + CAR.flags);
    car.isThere = (flags & CAR_FLAG.present) !== 0 && (flags & CAR_FLAG.demolished) === 0;
    car.boosting = (flags & CAR_FLAG.boosting) !== 0;
    car.drifting = (flags & CAR_FLAG.drifting) !== 0;
    car.supersonic = (flags & CAR_FLAG.supersonic) !== 0;
    car.x = at(base + CAR.x);
    car.y = at(base + CAR.y);
    car.angle = at(base + CAR.angle);
    car.vx = at(base + CAR.vx);
    car.vy = at(base + CAR.vy);
  });
}
