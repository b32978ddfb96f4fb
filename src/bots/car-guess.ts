/**
 * Where a car will be when a decision takes effect, by a plain model of driving without collisions:
 * the inputs until then are decided already, so a bot need only roll them out. The model follows
 * src/sim/drive-car.ts closely enough for a fifth of a second and is never used to change a world.
 */
import type { Arena } from '../sim/arena.ts';
import {
  type CarInput,
  dashCountOf,
  isBoostHeld,
  isHandbrakeHeld,
  steerOf,
  throttleOf,
} from '../sim/input.ts';
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
  lastDashCount: number;
}

/** Moves the guess on by one tick. */
export function advanceCar(car: CarGuess, input: CarInput): void {
  const handbrake = isHandbrakeHeld(input);
  const boosting = isBoostHeld(input) && car.boost > 0;
  if (boosting) car.boost = Math.max(0, car.boost - BOOST.burnPerTick);
  car.slide = handbrake
    ? Math.min(1, car.slide + DRIFT.enterPerTick)
    : Math.max(0, car.slide - DRIFT.leavePerTick);
  turn(car, steerOf(input));
  car.ahead = nextAhead(car, boosting ? 1 : throttleOf(input), boosting, handbrake);
  const grip = mix(DRIVE.gripMps2, DRIFT.gripMps2, car.slide);
  car.aside = towards(car.aside, 0, car.dashTicksLeft > 0 ? DASH.gripMps2 : grip);
  dash(car, dashCountOf(input), steerOf(input));
  car.x += (car.ahead * car.cos - car.aside * car.sin) * TICK_SECONDS;
  car.y += (car.ahead * car.sin + car.aside * car.cos) * TICK_SECONDS;
  car.angle += car.yaw * TICK_SECONDS;
  // The velocity stays where it points while the car turns under it.
  const vx = car.ahead * car.cos - car.aside * car.sin;
  const vy = car.ahead * car.sin + car.aside * car.cos;
  sinCos(car.angle, car);
  car.ahead = vx * car.cos + vy * car.sin;
  car.aside = vy * car.cos - vx * car.sin;
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
  const speed = Math.abs(speedMps);
  let from: { readonly speedMps: number; readonly curvaturePerM: number } = DRIVE.turn[0];
  for (const to of DRIVE.turn) {
    if (speed < to.speedMps) {
      const share = (speed - from.speedMps) / (to.speedMps - from.speedMps);
      return mix(from.curvaturePerM, to.curvaturePerM, share);
    }
    from = to;
  }
  return from.curvaturePerM;
}

function turn(car: CarGuess, steer: number): void {
  const factor = mix(1, DRIFT.turnFactor, car.slide);
  const wanted = steer * car.ahead * tightestCurvature(car.ahead) * factor;
  car.yaw = towards(car.yaw, wanted, DRIVE.yawAccelRadps2);
}

function nextAhead(car: CarGuess, pedal: number, boosting: boolean, handbrake: boolean): number {
  const factor = handbrake ? mix(1, DRIFT.throttleFactor, car.slide) : 1;
  let speed = car.ahead;
  if (pedal * speed < 0) {
    speed = towards(speed, 0, DRIVE.brakeMps2 * Math.abs(pedal));
  } else if (pedal < 0) {
    speed = towards(speed, DRIVE.reverseTopSpeedMps * pedal, DRIVE.reverseAccelMps2 * factor);
  } else if (pedal > 0 && speed < DRIVE.topSpeedMps) {
    const share = Math.min(1, speed / (DRIVE.topSpeedMps * DRIVE.taperFrom));
    const accel = mix(DRIVE.throttleAccelMps2, DRIVE.taperedAccelMps2, share);
    speed = towards(speed, DRIVE.topSpeedMps * pedal, accel * pedal * factor);
  } else if (pedal > 0) {
    speed = towards(speed, DRIVE.topSpeedMps, DRIVE.overspeedBrakeMps2);
  } else if (!handbrake) {
    speed = towards(speed, 0, DRIVE.engineBrakeMps2);
  }
  if (boosting && speed < DRIVE.boostTopSpeedMps) {
    speed = Math.min(DRIVE.boostTopSpeedMps, speed + DRIVE.boostAccelMps2 * TICK_SECONDS);
  }
  return speed;
}

function dash(car: CarGuess, count: number, steer: number): void {
  if (car.dashCooldownTicks > 0) car.dashCooldownTicks -= 1;
  if (car.dashTicksLeft > 0) car.dashTicksLeft -= 1;
  if (count === car.lastDashCount) return;
  if (car.dashCooldownTicks > 0 && car.dashCooldownTicks <= DASH.earlyTicks) return;
  car.lastDashCount = count;
  if (car.dashCooldownTicks > 0) return;
  const aside = Math.abs(steer) < DASH.steerDeadZone ? 0 : steer * DASH.sideways;
  car.ahead = Math.min(DASH.topSpeedMps, car.ahead + Math.sqrt(1 - aside * aside) * DASH.speedMps);
  car.aside += aside * DASH.speedMps;
  car.dashCooldownTicks = DASH.cooldownTicks;
  car.dashTicksLeft = DASH.lastsTicks;
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function towards(value: number, target: number, perSecond: number): number {
  const limit = perSecond * TICK_SECONDS;
  return value + Math.max(-limit, Math.min(limit, target - value));
}
