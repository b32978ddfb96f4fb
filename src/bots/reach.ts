/**
 * How soon a car can be somewhere: a turn on its tightest circle until it points there, then
 * straight on (the shortest path of a car that ends in any direction, after Dubins 1957).
 */
import { TICK_SECONDS } from '../sim/tuning.ts';
import type { BallPath, BallSample } from './ball-path.ts';
import { BALL_SAMPLE_TICKS, REACH } from './bot-tuning.ts';
import { type Ground, tightestCurvature } from './ground.ts';
import type { CarMotion } from './situation.ts';

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
export function arriveAt(
  ground: Ground,
  car: CarMotion,
  x: number,
  y: number,
  reachM: number,
): Arrival {
  const dx = x - car.x;
  const dy = y - car.y;
  const distanceSquared = dx * dx + dy * dy;
  const distance = Math.sqrt(distanceSquared);
  if (distance <= reachM && dx * car.cos + dy * car.sin > distance / 2) {
    return { seconds: 0, x: dx / distance, y: dy / distance };
  }
  const radius = REACH.radiusShare / tightestCurvature(ground, Math.max(REACH.turnMps, car.ahead));
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
  const seconds = secondsFor(ground, car, Math.max(0, radius * turn + straight - reachM));
  return { seconds, x: cos, y: sin };
}

export function secondsTo(
  ground: Ground,
  car: CarMotion,
  x: number,
  y: number,
  reachM: number,
): number {
  return arriveAt(ground, car, x, y, reachM).seconds;
}

/** When the car can first touch the ball; the end of the path when it cannot before. */
export function meetBall(ground: Ground, car: CarMotion, path: BallPath): Meeting {
  let seconds = 0;
  let last: BallSample | null = null;
  for (const ball of path.samples) {
    last = ball;
    if (secondsTo(ground, car, ball.x, ball.y, ground.touchM) <= seconds) return { ball, seconds };
    seconds += BALL_SAMPLE_TICKS * TICK_SECONDS;
  }
  if (last === null) throw new Error('a path of the ball without samples');
  return {
    ball: last,
    seconds: Math.max(seconds, secondsTo(ground, car, last.x, last.y, ground.touchM)),
  };
}

function secondsFor({ tuning }: Ground, car: CarMotion, metres: number): number {
  const boosts = car.boost > REACH.usefulBoost;
  const accel = boosts ? REACH.boostedAccelMps2 : REACH.accelMps2;
  const top = boosts ? REACH.boostedTopMps : tuning.drive.topSpeedMps;
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
