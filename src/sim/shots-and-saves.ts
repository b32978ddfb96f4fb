/**
 * Which touches of the ball are shots, and which are saves. Called by resolve-contacts.ts once a
 * tick, after all touches, and by run-match.ts at a goal. Changes statistics only.
 *
 * A shot is settled at most once, by a save or by a goal, and a goal without one counts one: so a
 * team's goals and the other's saves together are never more than its shots.
 */
import { at } from './at.ts';
import { emit } from './emit.ts';
import { Phase } from './match-state.ts';
import { type Team, teamOfSlot } from './team.ts';
import { BALL, MATCH } from './tuning.ts';
import type { World } from './world.ts';

/** @param before vx, vy of each body as Rapier's step began */
export function countShotsAndSaves(world: World, before: Float64Array): void {
  const { state, physics } = world;
  if (state.phase !== Phase.play) return;
  const left = toucherNow(world, 0);
  const right = toucherNow(world, 1);
  if (left === -1 && right === -1) return;
  if (left !== -1 && right !== -1) {
    judgeSqueeze(world);
    return;
  }
  const slot = Math.max(left, right);
  const { ballIndex } = physics;
  const beforeX = before[ballIndex * 2] ?? 0;
  const beforeY = before[ballIndex * 2 + 1] ?? 0;
  if (state.shotSlot !== -1 && teamOfSlot(state.shotSlot) !== teamOfSlot(slot)) {
    judgeDefence(world, slot, beforeX, beforeY);
  }
  judgeAttack(world, slot);
}

/** A goal is a shot of its scorer, unless the shot that led to it has been counted. */
export function countGoalAsShot(world: World, scorer: number): void {
  if (world.state.shotSlot !== scorer) countShot(world, scorer, `shot:${scorer}:goal`);
}

/** Nothing is on its way any more: neither a save nor a goal will be put down to the last shot. */
export function forgetShot(world: World): void {
  world.state.shotSlot = -1;
  world.state.shotWasDanger = 0;
}

/** Both teams touch in one tick: nobody's shot and nobody's save, though it may end a shot. */
function judgeSqueeze(world: World): void {
  const { shotSlot } = world.state;
  if (shotSlot === -1) return;
  const { vx, vy } = ballOf(world);
  if (!isBound(world, sideAttackedBy(shotSlot), vx, vy, MATCH.shotS, 0)) forgetShot(world);
}

/** The other team's shot is on its way, and this car has touched it. */
function judgeDefence(world: World, slot: number, beforeX: number, beforeY: number): void {
  const { state } = world;
  const side = sideAttackedBy(state.shotSlot);
  const ball = ballOf(world);
  const wasNear = world.arena.halfLength - ball.x * side < MATCH.saveFromM;
  const wasBound = isBound(world, side, beforeX, beforeY, MATCH.saveS, MATCH.onTargetFromMps);
  if (wasNear && wasBound) state.shotWasDanger = 1;
  if (isBound(world, side, ball.vx, ball.vy, MATCH.shotS, 0)) {
    // Still on its way. If the touch has only now brought it there, that is not the shot's doing.
    if (!isBound(world, side, beforeX, beforeY, MATCH.shotS, 0)) forgetShot(world);
    return;
  }
  const flightTicks = state.tick - at(state.cars, state.shotSlot).lastTouchTick;
  if (state.shotWasDanger === 1 && flightTicks >= MATCH.flightTicks) {
    at(state.cars, slot).saves += 1;
    // Two saves by one car are more than `duelTicks` apart, so the key names one of them.
    emit(world, `save:${slot}`, { kind: 'save', slot });
  }
  forgetShot(world);
}

function judgeAttack(world: World, slot: number): void {
  const { state } = world;
  const { vx, vy } = ballOf(world);
  if (!isBound(world, sideAttackedBy(slot), vx, vy, MATCH.shotS, MATCH.onTargetFromMps)) {
    if (state.shotSlot !== -1 && teamOfSlot(state.shotSlot) === teamOfSlot(slot)) forgetShot(world);
    return;
  }
  const car = at(state.cars, slot);
  const opposed = lastTouchOf(world, teamOfSlot(slot) === 0 ? 1 : 0);
  if (state.tick - opposed < MATCH.duelTicks) return;
  const goesOn = state.tick - car.lastShotTick < MATCH.attackTicks && opposed <= car.lastShotTick;
  // Two counted shots of one car are more than `duelTicks` apart, so the key names one of them.
  if (!goesOn) countShot(world, slot, `shot:${slot}`);
  car.lastShotTick = state.tick;
  state.shotSlot = slot;
  state.shotWasDanger = 0;
}

function countShot(world: World, slot: number, key: string): void {
  at(world.state.cars, slot).shots += 1;
  emit(world, key, { kind: 'shot', slot });
}

/** Whether the ball, going on straight, would be in the goal on that side (1 right, -1 left). */
function isBound(
  world: World,
  side: number,
  vx: number,
  vy: number,
  withinS: number,
  fromMps: number,
): boolean {
  const ball = ballOf(world);
  const speed = vx * side;
  if (speed <= 0 || speed < fromMps) return false;
  const seconds = Math.max(0, (world.arena.halfLength - ball.x * side) / speed);
  if (seconds > withinS) return false;
  return Math.abs(ball.y + vy * seconds) < world.arena.goalHalfWidth + BALL.radiusM;
}

function ballOf(world: World): { x: number; y: number; vx: number; vy: number } {
  return at(world.physics.poses, world.physics.ballIndex);
}

function sideAttackedBy(slot: number): number {
  return teamOfSlot(slot) === 0 ? 1 : -1;
}

/** The team's car that touched the ball in this tick, or -1. */
function toucherNow(world: World, team: Team): number {
  for (let slot: number = team; slot < world.slotCount; slot += 2) {
    if (at(world.state.cars, slot).lastTouchTick === world.state.tick) return slot;
  }
  return -1;
}

/** The tick of the team's last touch. */
function lastTouchOf(world: World, team: Team): number {
  let last = at(world.state.cars, team).lastTouchTick;
  for (let slot = team + 2; slot < world.slotCount; slot += 2) {
    last = Math.max(last, at(world.state.cars, slot).lastTouchTick);
  }
  return last;
}
