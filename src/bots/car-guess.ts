/**
 * A plain model of driving without collisions, with which bots look ahead: at their own car when a
 * decision takes effect (the inputs until then are decided already), and at what may come of it. It
 * follows src/sim/drive-car.ts closely enough for a second or two and never changes a world.
 */
import type { Arena } from '../sim/arena.ts';
import { sinCos } from '../sim/sin-cos.ts';
import { BOOST, CAR, DASH, DRIFT, DRIVE, TICK_SECONDS } from '../sim/tuning.ts';

export interface CarGuess {
  x: number;
  y: number;
  /** Radians; `cos` and `sin` are its own. */
  angle: number;
  cos: number;
  sin: number;
  /** Metres a second in the car's own axes. */
  ahead: number;
  aside: number;
  /** Radians a second. */
  yaw: number;
  slide: number;
  boost: number;
  dashCooldownTicks: number;
  dashTicksLeft: number;
}

/** What hands and feet do. */
export interface Driving {
  /** -1 full left .. 1 full right. */
  readonly steer: number;
  /** -1 full reverse .. 1 full ahead. */
  readonly throttle: number;
  readonly boost: boolean;
  readonly handbrake: boolean;
}

/** Moves the guess on by a few ticks of the same driving. */
export function advanceCar(car: CarGuess, driving: Driving, ticks: number): void {
  const seconds = ticks * TICK_SECONDS;
  const { steer, throttle, handbrake } = driving;
  const boosting = driving.boost && car.boost > 0;
  if (boosting) car.boost = Math.max(0, car.boost - BOOST.burnPerTick * ticks);
  car.slide = handbrake
    ? Math.min(1, car.slide + DRIFT.enterPerTick * ticks)
    : Math.max(0, car.slide - DRIFT.leavePerTick * ticks);
  turn(car, steer, throttle, seconds);
  car.ahead = nextAhead(car, boosting ? 1 : throttle, boosting, handbrake, seconds);
  const grip = mix(DRIVE.gripMps2, DRIFT.gripMps2, car.slide);
  car.aside = towards(car.aside, 0, (car.dashTicksLeft > 0 ? DASH.gripMps2 : grip) * seconds);
  car.dashCooldownTicks = Math.max(0, car.dashCooldownTicks - ticks);
  car.dashTicksLeft = Math.max(0, car.dashTicksLeft - ticks);
  const vx = car.ahead * car.cos - car.aside * car.sin;
  const vy = car.ahead * car.sin + car.aside * car.cos;
  car.x += vx * seconds;
  car.y += vy * seconds;
  car.angle += car.yaw * seconds;
  sinCos(car.angle, car);
  // The velocity stays where it points while the car turns under it.
  car.ahead = vx * car.cos + vy * car.sin;
  car.aside = vy * car.cos - vx * car.sin;
}

/** What a press of dash does, if the car may dash. */
export function dashCar(car: CarGuess, steer: number): void {
  if (car.dashCooldownTicks > 0) return;
  const aside = Math.abs(steer) < DASH.steerDeadZone ? 0 : steer * DASH.sideways;
  car.ahead = Math.min(DASH.topSpeedMps, car.ahead + Math.sqrt(1 - aside * aside) * DASH.speedMps);
  car.aside += aside * DASH.speedMps;
  car.dashCooldownTicks = DASH.cooldownTicks;
  car.dashTicksLeft = DASH.lastsTicks;
}

/** Takes away what would carry the car through the straight walls. */
export function stopAtWalls(arena: Arena, car: CarGuess): void {
  const absCos = Math.abs(car.cos);
  const absSin = Math.abs(car.sin);
  const inMouth = Math.abs(car.y) < arena.goalHalfWidth - CAR.widthM / 2;
  const endX = arena.halfLength + (inMouth ? arena.goalDepth : 0);
  const mostX = endX - (absCos * CAR.lengthM + absSin * CAR.widthM) / 2;
  const mostY = arena.halfWidth - (absSin * CAR.lengthM + absCos * CAR.widthM) / 2;
  const vx = car.ahead * car.cos - car.aside * car.sin;
  const vy = car.ahead * car.sin + car.aside * car.cos;
  const stopsX = Math.abs(car.x) > mostX && vx * car.x > 0;
  const stopsY = Math.abs(car.y) > mostY && vy * car.y > 0;
  if (!stopsX && !stopsY) return;
  if (stopsX) car.x = Math.sign(car.x) * mostX;
  if (stopsY) car.y = Math.sign(car.y) * mostY;
  const leftX = stopsX ? 0 : vx;
  const leftY = stopsY ? 0 : vy;
  car.ahead = leftX * car.cos + leftY * car.sin;
  car.aside = leftY * car.cos - leftX * car.sin;
}

/** Curvature of the tightest turn at a speed, per metre, on holding tyres. */
export function tightestCurvature(speedMps: number): number {
  const index = Math.min(CURVATURES.length - 1, Math.floor(Math.abs(speedMps) * STEPS_PER_MPS));
  return CURVATURES[index] ?? 0;
}

/** A table, because it is asked for many times a rehearsal. */
const STEPS_PER_MPS = 4;
const CURVATURES = Float64Array.from({ length: 30 * STEPS_PER_MPS }, (_, index) =>
  curvatureAt((index + 0.5) / STEPS_PER_MPS),
);

function curvatureAt(speedMps: number): number {
  let from: { readonly speedMps: number; readonly curvaturePerM: number } = DRIVE.turn[0];
  for (const to of DRIVE.turn) {
    if (speedMps < to.speedMps) {
      const share = (speedMps - from.speedMps) / (to.speedMps - from.speedMps);
      return mix(from.curvaturePerM, to.curvaturePerM, share);
    }
    from = to;
  }
  return from.curvaturePerM;
}

function turn(car: CarGuess, steer: number, throttle: number, seconds: number): void {
  const factor = mix(1, DRIFT.turnFactor, car.slide);
  const pivot = DRIVE.pivotSpeedMps * throttle;
  let speed = car.ahead;
  if (Math.abs(speed) < DRIVE.pivotSpeedMps) {
    speed = throttle > 0 ? Math.max(speed, pivot) : Math.min(speed, pivot);
  }
  const wanted = steer * speed * tightestCurvature(speed) * factor;
  car.yaw = towards(car.yaw, wanted, DRIVE.yawAccelRadps2 * seconds);
}

function nextAhead(
  car: CarGuess,
  pedal: number,
  boosting: boolean,
  handbrake: boolean,
  seconds: number,
): number {
  const factor = handbrake ? mix(1, DRIFT.throttleFactor, car.slide) : 1;
  let speed = car.ahead;
  if (pedal * speed < 0) {
    speed = towards(speed, 0, DRIVE.brakeMps2 * Math.abs(pedal) * seconds);
  } else if (pedal < 0) {
    const accel = DRIVE.reverseAccelMps2 * factor;
    speed = towards(speed, DRIVE.reverseTopSpeedMps * pedal, accel * seconds);
  } else if (pedal > 0 && speed < DRIVE.topSpeedMps) {
    const share = Math.min(1, speed / (DRIVE.topSpeedMps * DRIVE.taperFrom));
    const accel = mix(DRIVE.throttleAccelMps2, DRIVE.taperedAccelMps2, share);
    speed = towards(speed, DRIVE.topSpeedMps * pedal, accel * pedal * factor * seconds);
  } else if (pedal > 0) {
    speed = towards(speed, DRIVE.topSpeedMps, DRIVE.overspeedBrakeMps2 * seconds);
  } else if (!handbrake) {
    speed = towards(speed, 0, DRIVE.engineBrakeMps2 * seconds);
  }
  if (!boosting || speed >= DRIVE.boostTopSpeedMps) return speed;
  return Math.min(DRIVE.boostTopSpeedMps, speed + DRIVE.boostAccelMps2 * seconds);
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function towards(value: number, target: number, limit: number): number {
  return value + Math.max(-limit, Math.min(limit, target - value));
}
