/**
 * A plain model of driving without collisions, with which bots look ahead: at their own car when a
 * decision takes effect (the inputs until then are decided already), and at what may come of it. It
 * follows src/sim/drive-car.ts closely enough for a second or two and never changes a world.
 */
import { sinCos } from '../sim/sin-cos.ts';
import { TICK_SECONDS } from '../sim/tuning.ts';
import type { Probe } from './distance-field.ts';
import { type Ground, metresToWall, probeWall, tightestCurvature } from './ground.ts';

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
export function advanceCar(ground: Ground, car: CarGuess, driving: Driving, ticks: number): void {
  const { boost, drive, drift, dash } = ground.tuning;
  const seconds = ticks * TICK_SECONDS;
  const { steer, throttle, handbrake } = driving;
  const boosting = driving.boost && car.boost > 0;
  if (boosting) car.boost = Math.max(0, car.boost - boost.burnPerTick * ticks);
  car.slide = handbrake
    ? Math.min(1, car.slide + drift.enterPerTick * ticks)
    : Math.max(0, car.slide - drift.leavePerTick * ticks);
  turn(ground, car, steer, throttle, seconds);
  car.ahead = nextAhead(ground, car, boosting ? 1 : throttle, boosting, handbrake, seconds);
  const grip = mix(drive.gripMps2, drift.gripMps2, car.slide);
  car.aside = towards(car.aside, 0, (car.dashTicksLeft > 0 ? dash.gripMps2 : grip) * seconds);
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
export function dashCar({ tuning }: Ground, car: CarGuess, steer: number): void {
  if (car.dashCooldownTicks > 0) return;
  const { dash } = tuning;
  const aside = Math.abs(steer) < dash.steerDeadZone ? 0 : steer * dash.sideways;
  car.ahead = Math.min(dash.topSpeedMps, car.ahead + Math.sqrt(1 - aside * aside) * dash.speedMps);
  car.aside += aside * dash.speedMps;
  car.dashCooldownTicks = dash.cooldownTicks;
  car.dashTicksLeft = dash.lastsTicks;
}

const probe: Probe = { metres: 0, normalX: 1, normalY: 0, restitution: 1 };

/** Takes away what would carry the car through a wall. */
export function stopAtWalls(ground: Ground, car: CarGuess): void {
  const { lengthM, widthM } = ground.tuning.car;
  if (metresToWall(ground, 'cars', car.x, car.y) > (lengthM + widthM) / 2) return;
  const { metres, normalX, normalY } = probeWall(ground, 'cars', car.x, car.y, probe);
  const along = normalX * car.cos + normalY * car.sin;
  const across = normalY * car.cos - normalX * car.sin;
  const overM = (Math.abs(along) * lengthM + Math.abs(across) * widthM) / 2 - metres;
  if (overM <= 0) return;
  const speed = along * car.ahead + across * car.aside;
  if (speed >= 0) return;
  car.x += normalX * overM;
  car.y += normalY * overM;
  car.ahead -= along * speed;
  car.aside -= across * speed;
}

function turn(
  ground: Ground,
  car: CarGuess,
  steer: number,
  throttle: number,
  seconds: number,
): void {
  const { drive, drift } = ground.tuning;
  const factor = mix(1, drift.turnFactor, car.slide);
  const pivot = drive.pivotSpeedMps * throttle;
  let speed = car.ahead;
  if (Math.abs(speed) < drive.pivotSpeedMps) {
    speed = throttle > 0 ? Math.max(speed, pivot) : Math.min(speed, pivot);
  }
  const wanted = steer * speed * tightestCurvature(ground, speed) * factor;
  car.yaw = towards(car.yaw, wanted, drive.yawAccelRadps2 * seconds);
}

function nextAhead(
  { tuning }: Ground,
  car: CarGuess,
  pedal: number,
  boosting: boolean,
  handbrake: boolean,
  seconds: number,
): number {
  const { drive, drift } = tuning;
  const factor = handbrake ? mix(1, drift.throttleFactor, car.slide) : 1;
  let speed = car.ahead;
  if (pedal * speed < 0) {
    speed = towards(speed, 0, drive.brakeMps2 * Math.abs(pedal) * seconds);
  } else if (pedal < 0) {
    const accel = drive.reverseAccelMps2 * factor;
    speed = towards(speed, drive.reverseTopSpeedMps * pedal, accel * seconds);
  } else if (pedal > 0 && speed < drive.topSpeedMps) {
    const share = Math.min(1, speed / (drive.topSpeedMps * drive.taperFrom));
    const accel = mix(drive.throttleAccelMps2, drive.taperedAccelMps2, share);
    speed = towards(speed, drive.topSpeedMps * pedal, accel * pedal * factor * seconds);
  } else if (pedal > 0) {
    speed = towards(speed, drive.topSpeedMps, drive.overspeedBrakeMps2 * seconds);
  } else if (!handbrake) {
    speed = towards(speed, 0, drive.engineBrakeMps2 * seconds);
  }
  if (!boosting || speed >= drive.boostTopSpeedMps) return speed;
  return Math.min(drive.boostTopSpeedMps, speed + drive.boostAccelMps2 * seconds);
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function towards(value: number, target: number, limit: number): number {
  return value + Math.max(-limit, Math.min(limit, target - value));
}
