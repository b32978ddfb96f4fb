/** The flow of a match: countdown, play, celebration, overtime, end. All in ticks. */
import { at } from './at.ts';
import { emit } from './emit.ts';
import { type CarInput, isSkipHeld } from './input.ts';
import { startCountdown } from './kick-off.ts';
import { NEVER, Occupant, Phase } from './match-state.ts';
import { countGoalAsShot, forgetShot } from './shots-and-saves.ts';
import { type Team, teamOfSlot } from './team.ts';
import { BALL, MATCH, TICKS_PER_SECOND } from './tuning.ts';
import type { World } from './world.ts';

/** What the phase does before cars move. */
export function runPhase(world: World, inputs: readonly CarInput[]): void {
  switch (world.state.phase) {
    case Phase.countdown:
      runCountdown(world);
      break;
    case Phase.play:
      runClock(world);
      break;
    case Phase.celebration:
      runCelebration(world, inputs);
      break;
  }
}

function runCountdown(world: World): void {
  const { state } = world;
  const left = state.phaseTicksLeft;
  if (left === 0) {
    state.phase = Phase.play;
    emit(world, `kick-off:${state.kickOffs}`, { kind: 'kick-off' });
    return;
  }
  if (left % TICKS_PER_SECOND === 0) {
    const seconds = left / TICKS_PER_SECOND;
    emit(world, `countdown:${state.kickOffs}:${seconds}`, { kind: 'countdown', seconds });
  }
  state.phaseTicksLeft -= 1;
}

function runClock(world: World): void {
  const { state } = world;
  if (state.overtime === 1) {
    state.overtimeTicks += 1;
    return;
  }
  if (state.clockTicksLeft > 0) {
    state.clockTicksLeft -= 1;
    return;
  }
  emit(world, 'whistle', { kind: 'whistle' });
  if (state.score[0] !== state.score[1]) {
    endMatch(world);
    return;
  }
  state.overtime = 1;
  emit(world, 'overtime', { kind: 'overtime' });
  startCountdown(world);
}

function runCelebration(world: World, inputs: readonly CarInput[]): void {
  const { state } = world;
  state.phaseTicksLeft -= 1;
  if (allSkip(world, inputs)) state.phaseTicksLeft = 0;
  if (state.phaseTicksLeft > 0) return;
  if (state.overtime === 1) endMatch(world);
  else startCountdown(world);
}

function allSkip(world: World, inputs: readonly CarInput[]): boolean {
  let players = 0;
  for (let slot = 0; slot < world.slotCount; slot += 1) {
    if (at(world.state.cars, slot).occupant !== Occupant.player) continue;
    if (!isSkipHeld(at(inputs, slot))) return false;
    players += 1;
  }
  return players > 0;
}

function endMatch(world: World): void {
  const { state } = world;
  state.phase = Phase.end;
  state.phaseTicksLeft = 0;
  const winner: Team = state.score[0] > state.score[1] ? 0 : 1;
  emit(world, `match-end:${winner}`, { kind: 'match-end', winner });
}

/** A goal is one when the whole ball is past the line. */
export function detectGoal(world: World): void {
  const { state, physics, arena } = world;
  if (state.phase !== Phase.play) return;
  const ball = at(physics.poses, physics.ballIndex);
  if (Math.abs(ball.x) <= arena.halfLength + BALL.radiusM) return;
  const team: Team = ball.x > 0 ? 0 : 1;
  state.score[team] += 1;
  const scorer = latestToucher(world, team, MATCH.scorerTicks, -1);
  const own = scorer === -1;
  const credited = own ? latestToucher(world, team === 0 ? 1 : 0, MATCH.scorerTicks, -1) : scorer;
  const assist = own ? -1 : latestToucher(world, team, MATCH.assistTicks, scorer);
  if (credited !== -1) {
    const car = at(state.cars, credited);
    if (own) car.ownGoals += 1;
    else {
      countGoalAsShot(world, credited);
      car.goals += 1;
    }
  }
  forgetShot(world);
  if (assist !== -1) at(state.cars, assist).assists += 1;
  const speed = Math.sqrt(ball.vx * ball.vx + ball.vy * ball.vy);
  emit(world, `goal:${team}:${state.score[0]}-${state.score[1]}`, {
    kind: 'goal',
    team,
    scorer: credited,
    assist,
    own,
    x: ball.x,
    y: ball.y,
    speed,
  });
  state.phase = Phase.celebration;
  state.phaseTicksLeft = MATCH.celebrationTicks;
}

/** The team's car with the newest touch within a time, `except` aside, or -1. */
function latestToucher(world: World, team: Team, withinTicks: number, except: number): number {
  let best = -1;
  let bestTick = Math.max(NEVER, world.state.tick - withinTicks - 1);
  for (let slot = 0; slot < world.slotCount; slot += 1) {
    const car = at(world.state.cars, slot);
    if (slot === except || teamOfSlot(slot) !== team || car.occupant === Occupant.empty) continue;
    if (car.lastTouchTick <= bestTick) continue;
    best = slot;
    bestTick = car.lastTouchTick;
  }
  return best;
}
