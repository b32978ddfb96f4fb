/** How soon cars can be somewhere, roughly: a turn on the spot of a car's length, then straight. */
import { BALL, CAR, DRIVE, TICK_SECONDS } from '../sim/tuning.ts';
import type { BallPath, BallSample } from './ball-path.ts';
import { BALL_SAMPLE_TICKS } from './bot-tuning.ts';
import type { CarMotion } from './situation.ts';

/** Between the centres when a car's nose touches the ball. */
export const TOUCH_M = BALL.radiusM + CAR.lengthM / 2;

/** For turning round altogether. */
const TURN_ROUND_S = 1.1;
const ACCEL_MPS2 = 13;
const BOOSTED_ACCEL_MPS2 = 22;
/** A meter below this does not make a difference to a run. */
const USEFUL_BOOST = 0.15;

export interface Meeting {
  readonly ball: BallSample;
  readonly seconds: number;
}

export function secondsTo(car: CarMotion, x: number, y: number, reachM: number): number {
  const dx = x - car.x;
  const dy = y - car.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  const gap = distance - reachM;
  if (gap <= 0) return 0;
  const cosine = (dx * car.cos + dy * car.sin) / distance;
  const boosts = car.boost > USEFUL_BOOST;
  const accel = boosts ? BOOSTED_ACCEL_MPS2 : ACCEL_MPS2;
  const top = boosts ? (DRIVE.topSpeedMps + DRIVE.boostTopSpeedMps) / 2 : DRIVE.topSpeedMps;
  const speed = Math.min(top, car.ahead * cosine);
  const secondsToTop = (top - speed) / accel;
  const metresToTop = ((top + speed) / 2) * secondsToTop;
  const run =
    gap < metresToTop
      ? (Math.sqrt(Math.max(0, speed * speed + 2 * accel * gap)) - speed) / accel
      : secondsToTop + (gap - metresToTop) / top;
  return run + ((1 - cosine) / 2) * TURN_ROUND_S;
}

/** Where and when the car can first touch the ball; the end of the path when it cannot before. */
export function meetBall(car: CarMotion, path: BallPath): Meeting {
  let seconds = 0;
  let last: BallSample | null = null;
  for (const ball of path.samples) {
    last = ball;
    if (secondsTo(car, ball.x, ball.y, TOUCH_M) <= seconds) return { ball, seconds };
    seconds += BALL_SAMPLE_TICKS * TICK_SECONDS;
  }
  if (last === null) throw new Error('a path of the ball without samples');
  return { ball: last, seconds: Math.max(seconds, secondsTo(car, last.x, last.y, TOUCH_M)) };
}
