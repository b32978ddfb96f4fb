/**
 * How soon a car can be somewhere: a turn on its tightest circle until it points there, then
 * straight on (the shortest path of a car that ends in any direction, after Dubins 1957).
 */
import { BALL, CAR, DRIVE, TICK_SECONDS } from '../sim/tuning.ts';
import type { BallPath, BallSample } from './ball-path.ts';
import { BALL_SAMPLE_TICKS, REACH } from './bot-tuning.ts';
import { tightestCurvature } from './car-guess.ts';
import type { CarMotion } from './situation.ts';

/** Between the centres when a car's nose touches the ball. */
export const TOUCH_M = BALL.radiusM + CAR.lengthM / 2;

export interface Meeting {
  readonly ball: BallSample;
  readonly seconds: number;
}

/** How a car gets somewhere: in what time, and in which direction it moves when it is there. */
export interface Arrival {
  readonly seconds: number;
  readonly x: number;
  readonly y: number;
}

/** @param reachM how near is near enough */
export function arriveAt(car: CarMotion, x: number, y: number, reachM: number): Arrival {
  const dx = x - car.x;
  const dy = y - car.y;
  const distanceSquared = dx * dx + dy * dy;
  const distance = Math.sqrt(distanceSquared);
  if (distance <= reachM && dx * car.cos + dy * car.sin > distance / 2) {
    return { seconds: 0, x: dx / distance, y: dy / distance };
  }
  const radius = REACH.radiusShare / tightestCurvature(Math.max(REACH.turnMps, car.ahead));
  const side = car.cos * dy - car.sin * dx < 0 ? -1 : 1;
  // From the middle of the circle that touches the car on the target's side.
  const fromX = dx + side * radius * car.sin;
  const fromY = dy - side * radius * car.cos;
  const straightSquared = fromX * fromX + fromY * fromY - radius * radius;
  if (straightSquared <= 0) {
    const seconds = REACH.insideCircleS + distance / REACH.turnMps;
    return { seconds, x: dx / distance, y: dy / distance };
  }
  const straight = Math.sqrt(straightSquared);
  const scale = 1 / (straightSquared + radius * radius);
  const cos = (straight * fromX - side * radius * fromY) * scale;
  const sin = (straight * fromY + side * radius * fromX) * scale;
  const turn = angleOf(car.cos * cos + car.sin * sin, side * (car.cos * sin - car.sin * cos));
  const seconds = secondsFor(car, Math.max(0, radius * turn + straight - reachM));
  return { seconds, x: cos, y: sin };
}

export function secondsTo(car: CarMotion, x: number, y: number, reachM: number): number {
  return arriveAt(car, x, y, reachM).seconds;
}

/** When the car can first touch the ball; the end of the path when it cannot before. */
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

function secondsFor(car: CarMotion, metres: number): number {
  const boosts = car.boost > REACH.usefulBoost;
  const accel = boosts ? REACH.boostedAccelMps2 : REACH.accelMps2;
  const top = boosts ? REACH.boostedTopMps : DRIVE.topSpeedMps;
  const speed = Math.min(top, car.ahead);
  const secondsToTop = (top - speed) / accel;
  const metresToTop = ((top + speed) / 2) * secondsToTop;
  if (metres >= metresToTop) return secondsToTop + (metres - metresToTop) / top;
  return (Math.sqrt(Math.max(0, speed * speed + 2 * accel * metres)) - speed) / accel;
}

/** Radians from 0 to a whole turn, within 0.07: round a square instead of a circle. */
function angleOf(cosine: number, sine: number): number {
  const share = Math.abs(sine) / (Math.abs(sine) + Math.abs(cosine));
  if (sine >= 0) return (cosine >= 0 ? share : 2 - share) * QUARTER;
  return (cosine >= 0 ? 4 - share : 2 + share) * QUARTER;
}

const QUARTER = Math.PI / 2;
