/**
 * The one function that changes a world. Runs alike on the page, the server and in the lab, so it
 * uses only maths that every engine rounds alike, and no clock, no randomness, no order of joining.
 *
 * The order of a tick is part of the rules:
 *   commands, phase, driving, physics, strays, contacts, pads, goals, timers.
 */
import { applyCommand } from './apply-command.ts';
import { at } from './at.ts';
import { runBallTimers } from './ball-places.ts';
import { putBackStrays } from './bounds.ts';
import type { Command } from './command.ts';
import { coastCar, driveCar, freezeCar } from './drive-car.ts';
import type { GameEvent } from './event.ts';
import type { CarInput } from './input.ts';
import { isOnPitch, Phase } from './match-state.ts';
import { readPoses, setVelocity } from './physics.ts';
import { resolveContacts } from './resolve-contacts.ts';
import { runCarTimers } from './run-car-timers.ts';
import { detectGoals, runPhase } from './run-match.ts';
import { runPads } from './run-pads.ts';
import { showWallHits } from './wall-hits.ts';
import type { World } from './world.ts';

/**
 * @param inputs one for each slot; those of empty slots are ignored
 * @param commands in the order in which they apply
 * @returns what happened, in an order that does not depend on Rapier's; valid until the next step
 */
export function step(
  world: World,
  inputs: readonly CarInput[],
  commands: readonly Command[],
): readonly GameEvent[] {
  const { state, physics } = world;
  world.events.length = 0;
  for (const command of commands) applyCommand(world, command);
  runPhase(world, inputs);
  for (let slot = 0; slot < world.slotCount; slot += 1) {
    if (!isOnPitch(at(state.cars, slot))) continue;
    const input = at(inputs, slot);
    if (state.phase === Phase.countdown) freezeCar(world, slot, input);
    else if (state.phase === Phase.end) coastCar(world, slot, input);
    else driveCar(world, slot, input);
  }
  const before = world.velocitiesBefore;
  rememberVelocities(world, before);
  physics.rapier.step();
  readPoses(physics);
  putBackStrays(world);
  resolveContacts(world, before);
  showWallHits(world, before);
  for (let ball = 0; ball < world.ballCount; ball += 1) capBall(world, ball);
  runPads(world);
  runBallTimers(world);
  detectGoals(world);
  runCarTimers(world);
  state.tick += 1;
  return world.events;
}

function rememberVelocities(world: World, out: Float64Array): void {
  let index = 0;
  for (const pose of world.physics.poses) {
    out[index] = pose.vx;
    out[index + 1] = pose.vy;
    index += 2;
  }
}

function capBall({ physics, tuning }: World, ballNumber: number): void {
  const index = physics.ballIndex + ballNumber;
  const ball = at(physics.poses, index);
  const speed = Math.sqrt(ball.vx * ball.vx + ball.vy * ball.vy);
  if (speed <= tuning.ball.topSpeedMps) return;
  const scale = tuning.ball.topSpeedMps / speed;
  setVelocity(physics, index, ball.vx * scale, ball.vy * scale);
}
