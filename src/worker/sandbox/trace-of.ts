/** A car's motion in the numbers that one tunes by. */
import { at } from '../../sim/at.ts';
import { createPose } from '../../sim/physics.ts';
import { readBody, type World } from '../../sim/world.ts';
import type { TraceSample } from './api.ts';

export function traceOf(world: World, slot: number): TraceSample {
  const car = readBody(world, slot, createPose());
  const ball = readBody(world, { ball: 0 }, createPose());
  return {
    tick: world.state.tick,
    speedMps: Math.hypot(car.vx, car.vy),
    slideMps: car.vy * Math.cos(car.angle) - car.vx * Math.sin(car.angle),
    yawRadps: car.angularVelocity,
    ballMps: Math.hypot(ball.vx, ball.vy),
    boost: at(world.state.cars, slot).boost,
  };
}
