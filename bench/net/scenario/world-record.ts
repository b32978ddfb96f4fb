/**
 * A world as plain numbers, taken and put back by writing each body and each cell of the rules. Not a
 * save: the solver's caches stay as they are. For the benchmark alone, which puts worlds back on the
 * same ticks in server and clients of both stacks, and whose peer adopts the server's state this way.
 */
import { at } from '../../../src/sim/at.ts';
import { isOnPitch } from '../../../src/sim/match-state.ts';
import {
  placeBody,
  setAngularVelocity,
  setEnabled,
  setVelocity,
} from '../../../src/sim/physics.ts';
import type { BodyPose, World } from '../../../src/sim/world.ts';

/** Numbers a body: x, y, angle, vx, vy, angular velocity. */
export const BODY_NUMBERS = 6;

export interface WorldRecord {
  /** The rules' numbers, in the world's own order. */
  readonly cells: readonly number[];
  /** The cars by slot, then the ball. */
  readonly bodies: readonly number[];
}

export function recordWorld(world: World): WorldRecord {
  return {
    cells: [...world.cells],
    bodies: world.physics.poses.flatMap((pose) => [
      pose.x,
      pose.y,
      pose.angle,
      pose.vx,
      pose.vy,
      pose.angularVelocity,
    ]),
  };
}

/** Puts cars and ball where the record has them, and on or off the pitch as the rules now say. */
export function writeBodies(world: World, bodies: ArrayLike<number>): void {
  const { physics, state } = world;
  for (const [slot, car] of state.cars.entries()) setEnabled(physics, slot, isOnPitch(car));
  for (let index = 0; index < physics.poses.length; index += 1) {
    writeBody(world, index, {
      x: bodies[index * BODY_NUMBERS] ?? 0,
      y: bodies[index * BODY_NUMBERS + 1] ?? 0,
      angle: bodies[index * BODY_NUMBERS + 2] ?? 0,
      vx: bodies[index * BODY_NUMBERS + 3] ?? 0,
      vy: bodies[index * BODY_NUMBERS + 4] ?? 0,
      angularVelocity: bodies[index * BODY_NUMBERS + 5] ?? 0,
    });
  }
}

export function writeBody({ physics }: World, index: number, pose: BodyPose): void {
  placeBody(physics, index, pose.x, pose.y, pose.angle);
  setVelocity(physics, index, pose.vx, pose.vy);
  setAngularVelocity(physics, index, pose.angularVelocity);
}

/**
 * The recorded moment, at the world's present tick. All leap, so nothing is drawn as motion; the
 * next press counter of each car is taken over without a dash, as after taking a seat.
 */
export function putBack(world: World, record: WorldRecord): void {
  const { state, cells } = world;
  const { tick, cut } = state;
  cells.set(record.cells);
  const passed = tick - state.tick;
  state.tick = tick;
  state.cut = cut + 1;
  for (const car of state.cars) {
    car.lastTouchTick += passed;
    car.dashUnsynced = 1;
  }
  for (const { touchTicks, shotTicks } of state.balls) {
    for (const slot of touchTicks.keys()) {
      touchTicks[slot] = at(touchTicks, slot) + passed;
      shotTicks[slot] = at(shotTicks, slot) + passed;
    }
  }
  writeBodies(world, record.bodies);
}
