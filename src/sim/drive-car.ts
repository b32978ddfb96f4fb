/**
 * How a car answers its controls: velocity and yaw rate for one tick, worked out in the car's own
 * axes and handed to Rapier, which then only has to deal with collisions.
 */
import { at } from './at.ts';
import { applyDash, dropDashes } from './dash.ts';
import { emit } from './emit.ts';
import { applyEngine } from './engine.ts';
import {
  type CarInput,
  isBoostHeld,
  isHandbrakeHeld,
  NEUTRAL_INPUT,
  steerOf,
  throttleOf,
} from './input.ts';
import type { CarState } from './match-state.ts';
import { setAngularVelocity, setVelocity } from './physics.ts';
import { sinCos } from './sin-cos.ts';
import { applyGrip, type CarMotion, nextYawRate, updateSlide } from './steering.ts';
import type { World } from './world.ts';

const heading = { sin: 0, cos: 1 };

/** One tick at the wheel. */
export function driveCar(world: World, slot: number, input: CarInput): void {
  drive(world, slot, input, true);
}

/** Rolls to a stop after the end of the match. */
export function coastCar(world: World, slot: number, input: CarInput): void {
  dropDashes(at(world.state.cars, slot), input);
  drive(world, slot, NEUTRAL_INPUT, false);
}

/** Holds a car in its place during the countdown. */
export function freezeCar(world: World, slot: number, input: CarInput): void {
  dropDashes(at(world.state.cars, slot), input);
  setVelocity(world.physics, slot, 0, 0);
  setAngularVelocity(world.physics, slot, 0);
}

function drive(world: World, slot: number, input: CarInput, mayDash: boolean): void {
  const { tuning } = world;
  const car = at(world.state.cars, slot);
  const pose = at(world.physics.poses, slot);
  const { cos, sin } = sinCos(pose.angle, heading);
  const controls = { steer: steerOf(input), throttle: throttleOf(input) };
  const handbrake = isHandbrakeHeld(input);
  const motion: CarMotion = {
    ahead: pose.vx * cos + pose.vy * sin,
    aside: pose.vy * cos - pose.vx * sin,
  };

  updateBoost(world, slot, car, isBoostHeld(input));
  updateSlide(car, handbrake, tuning);
  // Thrown by a blast, a car spins on as it will.
  const isThrown = car.thrownTicks > 0;
  const yaw = isThrown
    ? pose.angularVelocity
    : nextYawRate(car, pose.angularVelocity, motion.ahead, controls, tuning);
  if (!isThrown) applyEngine(car, motion, controls.throttle, handbrake, tuning);
  applyGrip(car, motion, tuning);
  if (mayDash && applyDash(car, motion, input, controls, tuning.dash)) {
    emit(world, `dash:${slot}`, { kind: 'dash', slot, x: pose.x, y: pose.y });
  }

  const { ahead, aside } = motion;
  car.drifting = car.slide > 0.5 && Math.abs(aside) > tuning.drift.shownFromMps ? 1 : 0;
  const from = car.supersonic === 1 ? tuning.supersonic.untilMps : tuning.supersonic.fromMps;
  car.supersonic = ahead >= from ? 1 : 0;
  setVelocity(world.physics, slot, ahead * cos - aside * sin, ahead * sin + aside * cos);
  setAngularVelocity(world.physics, slot, yaw);
}

function updateBoost(world: World, slot: number, car: CarState, held: boolean): void {
  const boosting = held && car.boost > 0 ? 1 : 0;
  if (boosting === 1) car.boost = Math.max(0, car.boost - world.tuning.boost.burnPerTick);
  if (boosting === car.boosting) return;
  car.boosting = boosting;
  const kind = boosting === 1 ? 'boost-start' : 'boost-stop';
  emit(world, `${kind}:${slot}`, { kind, slot });
}
