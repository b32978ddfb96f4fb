/**
 * Which touches of a ball are shots, and which are saves. Called by resolve-contacts.ts once a
 * tick and ball, after all touches, and by run-match.ts at a goal. Changes statistics only.
 *
 * A shot is settled at most once, by a save or by a goal, and a goal without one counts one: so a
 * team's goals and the other's saves together are never more than its shots.
 */
import { at } from './at.ts';
import { emit } from './emit.ts';
import { againstLine, secondsToLine } from './goal-line.ts';
import { NEVER, Phase } from './match-state.ts';
import { type Team, teamOfSlot } from './team.ts';
import type { World } from './world.ts';

/** @param before vx, vy of each body as Rapier's step began */
export function countShotsAndSaves(world: World, ball: number, before: Float64Array): void {
  const { state, physics } = world;
  if (state.phase !== Phase.play) return;
  const left = toucherNow(world, ball, 0);
  const right = toucherNow(world, ball, 1);
  if (left === -1 && right === -1) return;
  if (left !== -1 && right !== -1) {
    judgeSqueeze(world, ball);
    return;
  }
  const slot = Math.max(left, right);
  const index = physics.ballIndex + ball;
  const beforeX = before[index * 2] ?? 0;
  const beforeY = before[index * 2 + 1] ?? 0;
  const { shotSlot } = at(state.balls, ball);
  if (shotSlot !== -1 && teamOfSlot(shotSlot) !== teamOfSlot(slot)) {
    judgeDefence(world, ball, slot, beforeX, beforeY);
  }
  judgeAttack(world, ball, slot);
}

/** A goal is a shot of its scorer, unless the shot that led to it has been counted. */
export function countGoalAsShot(world: World, ball: number, scorer: number): void {
  if (at(world.state.balls, ball).shotSlot === scorer) return;
  countShot(world, scorer, ball === 0 ? `shot:${scorer}:goal` : `shot:${scorer}:${ball}:goal`);
}

/** Nothing is on its way any more: neither a save nor a goal will be put down to the last shot. */
export function forgetShot(world: World, ball: number): void {
  const state = at(world.state.balls, ball);
  state.shotSlot = -1;
  state.shotWasDanger = 0;
}

/** The same for all shots of a slot, whose next touches begin anew. */
export function forgetShotsOf(world: World, slot: number): void {
  for (const [ball, state] of world.state.balls.entries()) {
    if (state.shotSlot === slot) forgetShot(world, ball);
    state.shotTicks[slot] = NEVER;
  }
}

/** Both teams touch in one tick: nobody's shot and nobody's save, though it may end a shot. */
function judgeSqueeze(world: World, ball: number): void {
  const { shotSlot } = at(world.state.balls, ball);
  if (shotSlot === -1) return;
  const { vx, vy } = poseOf(world, ball);
  const { shotS } = world.tuning.match;
  if (!isBound(world, ball, shotSlot, vx, vy, shotS, 0)) forgetShot(world, ball);
}

/** The other team's shot is on its way, and this car has touched it. */
function judgeDefence(
  world: World,
  ballNumber: number,
  slot: number,
  beforeX: number,
  beforeY: number,
): void {
  const { state } = world;
  const { shotS, saveS, saveFromM, onTargetFromMps, flightTicks } = world.tuning.match;
  const ball = at(state.balls, ballNumber);
  const { shotSlot } = ball;
  const { vx, vy } = poseOf(world, ballNumber);
  const wasBound = (withinS: number, fromMps: number, withinM: number): boolean =>
    isBound(world, ballNumber, shotSlot, beforeX, beforeY, withinS, fromMps, withinM);
  if (wasBound(saveS, onTargetFromMps, saveFromM)) ball.shotWasDanger = 1;
  if (isBound(world, ballNumber, shotSlot, vx, vy, shotS, 0)) {
    // Still on its way. If the touch has only now brought it there, that is not the shot's doing.
    if (!wasBound(shotS, 0, Infinity)) forgetShot(world, ballNumber);
    return;
  }
  const flewTicks = state.tick - at(ball.touchTicks, shotSlot);
  if (ball.shotWasDanger === 1 && flewTicks >= flightTicks) {
    at(state.cars, slot).saves += 1;
    // Two saves by one car are more than `duelTicks` apart, so the key names one of them.
    emit(world, ballNumber === 0 ? `save:${slot}` : `save:${slot}:${ballNumber}`, {
      kind: 'save',
      slot,
    });
  }
  forgetShot(world, ballNumber);
}

function judgeAttack(world: World, ballNumber: number, slot: number): void {
  const { state } = world;
  const { shotS, onTargetFromMps, duelTicks, attackTicks } = world.tuning.match;
  const ball = at(state.balls, ballNumber);
  const { vx, vy } = poseOf(world, ballNumber);
  if (!isBound(world, ballNumber, slot, vx, vy, shotS, onTargetFromMps)) {
    if (ball.shotSlot !== -1 && teamOfSlot(ball.shotSlot) === teamOfSlot(slot)) {
      forgetShot(world, ballNumber);
    }
    return;
  }
  const lastShotTick = at(ball.shotTicks, slot);
  const opposed = lastTouchOf(world, ballNumber, teamOfSlot(slot) === 0 ? 1 : 0);
  if (state.tick - opposed < duelTicks) return;
  const goesOn = state.tick - lastShotTick < attackTicks && opposed <= lastShotTick;
  // Two counted shots of one car are more than `duelTicks` apart, so the key names one of them.
  if (!goesOn) {
    countShot(world, slot, ballNumber === 0 ? `shot:${slot}` : `shot:${slot}:${ballNumber}`);
  }
  ball.shotTicks[slot] = state.tick;
  ball.shotSlot = slot;
  ball.shotWasDanger = 0;
}

function countShot(world: World, slot: number, key: string): void {
  at(world.state.cars, slot).shots += 1;
  emit(world, key, { kind: 'shot', slot });
}

/** Whether a ball, going on straight, would be in a goal that the car's team attacks. */
function isBound(
  world: World,
  ballNumber: number,
  attacker: number,
  vx: number,
  vy: number,
  withinS: number,
  fromMps: number,
  withinM = Infinity,
): boolean {
  const ball = poseOf(world, ballNumber);
  const { radiusM } = world.tuning.ball;
  for (const goal of world.settings.arena.goals) {
    if (goal.team === teamOfSlot(attacker)) continue;
    const seconds = secondsToLine(goal, ball, vx, vy, radiusM, fromMps);
    if (seconds === null || seconds > withinS) continue;
    if (-againstLine(goal, ball).pastM < withinM) return true;
  }
  return false;
}

function poseOf(
  { physics }: World,
  ball: number,
): { readonly x: number; readonly y: number; readonly vx: number; readonly vy: number } {
  return at(physics.poses, physics.ballIndex + ball);
}

/** The team's car that touched the ball in this tick, or -1. */
function toucherNow(world: World, ball: number, team: Team): number {
  const { touchTicks } = at(world.state.balls, ball);
  for (let slot: number = team; slot < world.slotCount; slot += 2) {
    if (touchTicks[slot] === world.state.tick) return slot;
  }
  return -1;
}

/** The tick of the team's last touch. */
function lastTouchOf(world: World, ball: number, team: Team): number {
  const { touchTicks } = at(world.state.balls, ball);
  let last = at(touchTicks, team);
  for (let slot = team + 2; slot < world.slotCount; slot += 2) {
    last = Math.max(last, at(touchTicks, slot));
  }
  return last;
}
