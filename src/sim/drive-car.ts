/**
 * How a car answers its controls: velocity and yaw rate for one tick, worked out in the car's own
 * axes and handed to Rapier, which then only has to deal with collisions.
 */
import { at } from './at.ts';
import { emit } from './emit.ts';
import {
  type CarInput,
  dashCountOf,
  isBoostHeld,
  isHandbrakeHeld,
  packInput,
  steerOf,
  throttleOf,
} from './input.ts';
import type { CarState } from './match-state.ts';
import { setAngularVelocity, setVelocity } from './physics.ts';
import { sinCos } from './sin-cos.ts';
import { BOOST, DASH, DRIFT, DRIVE, SUPERSONIC, TICK_SECONDS } from './tuning.ts';
import type { World } from './world.ts';

const HANDS_OFF = { steer: 0, throttle: 0, boost: false, handbrake: false, skip: false } as const;

const heading = { sin: 0, cos: 1 };

/** One tick at the wheel. */
export function driveCar(world: World, slot: number, input: CarInput): void {
  const car = at(world.state.cars, slot);
  const pose = at(world.physics.poses, slot);
  sinCos(pose.angle, heading);
  const { cos, sin } = heading;
  const steer = steerOf(input);
  const throttle = throttleOf(input);
  const handbrake = isHandbrakeHeld(input);

  let ahead = pose.vx * cos + pose.vy * sin;
  let aside = pose.vy * cos - pose.vx * sin;

  updateBoost(world, slot, car, isBoostHeld(input));
  updateSlide(car, handbrake);
  const yaw = nextYawRate(car, pose.angularVelocity, steeringSpeed(ahead, throttle), steer);
  const pushed = nextSpeedAhead(car, ahead, throttle, handbrake);
  ahead = withinTopSpeed(car, ahead, pushed, aside);

  const grip = gripOf(car) * TICK_SECONDS;
  const taken = Math.min(Math.abs(aside), grip);
  const keep = DRIVE.gripKeep + (DRIFT.gripKeep - DRIVE.gripKeep) * car.slide;
  const asideAfter = aside > 0 ? aside - taken : aside + taken;
  const aheadKept = Math.sqrt(ahead * ahead + keep * (aside * aside - asideAfter * asideAfter));
  ahead = ahead < 0 ? -aheadKept : aheadKept;
  aside = asideAfter;

  if (takeDash(car, dashCountOf(input))) {
    const push = dashDirection(steer, throttle);
    const limit = Math.max(DASH.topSpeedMps, Math.sqrt(ahead * ahead + aside * aside));
    ahead += push.ahead * DASH.speedMps;
    aside += push.aside * DASH.speedMps;
    const scale = Math.min(1, limit / Math.sqrt(ahead * ahead + aside * aside));
    ahead *= scale;
    aside *= scale;
    car.dashCooldownTicks = DASH.cooldownTicks;
    car.dashTicksLeft = DASH.lastsTicks;
    emit(world, `dash:${slot}`, { kind: 'dash', slot, x: pose.x, y: pose.y });
  }

  car.drifting = car.slide > 0.5 && Math.abs(aside) > DRIFT.shownFromMps ? 1 : 0;
  const from = car.supersonic === 1 ? SUPERSONIC.untilMps : SUPERSONIC.fromMps;
  car.supersonic = ahead >= from ? 1 : 0;
  setVelocity(world.physics, slot, ahead * cos - aside * sin, ahead * sin + aside * cos);
  setAngularVelocity(world.physics, slot, yaw);
}

/** Rolls to a stop after the end of the match; presses of dash are taken note of, not kept. */
export function coastCar(world: World, slot: number, input: CarInput): void {
  noteDashes(at(world.state.cars, slot), input);
  driveCar(world, slot, packInput({ ...HANDS_OFF, dashCount: dashCountOf(input) }));
}

/** Holds a car in its place during the countdown; presses of dash are taken note of, not kept. */
export function freezeCar(world: World, slot: number, input: CarInput): void {
  noteDashes(at(world.state.cars, slot), input);
  setVelocity(world.physics, slot, 0, 0);
  setAngularVelocity(world.physics, slot, 0);
}

function noteDashes(car: CarState, input: CarInput): void {
  car.lastDashCount = dashCountOf(input);
  car.dashUnsynced = 0;
}

function updateBoost(world: World, slot: number, car: CarState, held: boolean): void {
  const boosting = held && car.boost > 0 ? 1 : 0;
  if (boosting === 1) car.boost = Math.max(0, car.boost - BOOST.burnPerTick);
  if (boosting === car.boosting) return;
  car.boosting = boosting;
  const kind = boosting === 1 ? 'boost-start' : 'boost-stop';
  emit(world, `${kind}:${slot}`, { kind, slot });
}

function updateSlide(car: CarState, handbrake: boolean): void {
  car.slide = handbrake
    ? Math.min(1, car.slide + DRIFT.enterPerTick)
    : Math.max(0, car.slide - DRIFT.leavePerTick);
}

function gripOf(car: CarState): number {
  if (car.dashTicksLeft > 0) return DASH.gripMps2;
  return DRIVE.gripMps2 + (DRIFT.gripMps2 - DRIVE.gripMps2) * car.slide;
}

/** A car that pushes against something turns as if it rolled, or its nose would stay at the wall. */
function steeringSpeed(ahead: number, throttle: number): number {
  if (Math.abs(ahead) >= DRIVE.pivotSpeedMps) return ahead;
  const pivot = DRIVE.pivotSpeedMps * throttle;
  return throttle > 0 ? Math.max(ahead, pivot) : Math.min(ahead, pivot);
}

function nextYawRate(car: CarState, yaw: number, ahead: number, steer: number): number {
  const factor = 1 + (DRIFT.turnFactor - 1) * car.slide;
  const target = steer * ahead * turnCurvature(Math.abs(ahead)) * factor;
  const limit = DRIVE.yawAccelRadps2 * TICK_SECONDS;
  return yaw + Math.max(-limit, Math.min(limit, target - yaw));
}

function turnCurvature(speedMps: number): number {
  let last = at(DRIVE.turn, 0);
  for (const point of DRIVE.turn) {
    if (speedMps < point.speedMps) {
      const share = (speedMps - last.speedMps) / (point.speedMps - last.speedMps);
      return last.curvaturePerM + (point.curvaturePerM - last.curvaturePerM) * share;
    }
    last = point;
  }
  return last.curvaturePerM;
}

function nextSpeedAhead(
  car: CarState,
  ahead: number,
  throttle: number,
  handbrake: boolean,
): number {
  const pedal = car.boosting === 1 ? Math.max(throttle, 1) : throttle;
  const factor = 1 + (DRIFT.throttleFactor - 1) * (handbrake ? car.slide : 0);
  let speed = ahead;
  if (pedal > 0) {
    speed =
      speed < 0 ? towards(speed, 0, DRIVE.brakeMps2 * pedal) : accelerate(speed, pedal * factor);
  } else if (pedal < 0) {
    speed =
      speed > 0
        ? towards(speed, 0, DRIVE.brakeMps2 * -pedal * factor)
        : reverse(speed, -pedal * factor);
  } else if (!handbrake) {
    speed = towards(speed, 0, DRIVE.engineBrakeMps2);
  }
  if (car.boosting === 1 && speed < DRIVE.boostTopSpeedMps) {
    speed = Math.min(DRIVE.boostTopSpeedMps, speed + DRIVE.boostAccelMps2 * TICK_SECONDS);
  }
  return speed;
}

/** In a slide too, the engine brings the whole speed no higher than the top speed. */
function withinTopSpeed(car: CarState, before: number, pushed: number, aside: number): number {
  if (pushed <= before || pushed <= 0) return pushed;
  const top = car.boosting === 1 ? DRIVE.boostTopSpeedMps : DRIVE.topSpeedMps;
  const room = Math.sqrt(Math.max(0, top * top - aside * aside));
  return Math.max(before, Math.min(pushed, room));
}

function accelerate(speed: number, pedal: number): number {
  const top = DRIVE.topSpeedMps * pedal;
  if (speed >= DRIVE.topSpeedMps)
    return towards(speed, DRIVE.topSpeedMps, DRIVE.overspeedBrakeMps2);
  if (speed >= top) return towards(speed, top, DRIVE.engineBrakeMps2);
  const share = speed / DRIVE.topSpeedMps;
  const taper = DRIVE.taperFrom;
  const accel =
    share < taper
      ? DRIVE.throttleAccelMps2 +
        (DRIVE.taperedAccelMps2 - DRIVE.throttleAccelMps2) * (share / taper)
      : DRIVE.taperedAccelMps2;
  return Math.min(top, speed + accel * pedal * TICK_SECONDS);
}

function reverse(speed: number, pedal: number): number {
  return towards(speed, -DRIVE.reverseTopSpeedMps * pedal, DRIVE.reverseAccelMps2 * pedal);
}

function towards(speed: number, target: number, accelMps2: number): number {
  const limit = accelMps2 * TICK_SECONDS;
  return speed + Math.max(-limit, Math.min(limit, target - speed));
}

/** Whether a dash starts now. A press shortly before the cooldown ends waits for it. */
function takeDash(car: CarState, count: number): boolean {
  if (car.dashUnsynced === 1) {
    car.dashUnsynced = 0;
    car.lastDashCount = count;
  }
  if (count === car.lastDashCount) return false;
  if (car.dashCooldownTicks > 0 && car.dashCooldownTicks <= DASH.earlyTicks) return false;
  car.lastDashCount = count;
  return car.dashCooldownTicks === 0;
}

function dashDirection(steer: number, throttle: number): { ahead: number; aside: number } {
  if (throttle < -0.5) return { ahead: -1, aside: 0 };
  if (Math.abs(steer) < DASH.steerDeadZone) return { ahead: 1, aside: 0 };
  const aside = steer * DASH.sideways;
  return { ahead: Math.sqrt(1 - aside * aside), aside };
}
