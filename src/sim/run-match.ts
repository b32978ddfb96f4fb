/** The flow of a match: countdown, play, celebration, overtime, end. All in ticks. */
import type { Goal } from './arena/arena.ts';
import { at } from './at.ts';
import { parkBall } from './ball-places.ts';
import { blastFrom } from './blast.ts';
import { emit } from './emit.ts';
import { ballPastLine } from './goal-line.ts';
import { type CarInput, isSkipHeld } from './input.ts';
import { startCountdown } from './kick-off.ts';
import { NEVER, Occupant, Phase } from './match-state.ts';
import { countGoalAsShot, forgetShot } from './shots-and-saves.ts';
import { type Team, teamOfSlot } from './team.ts';
import { TICKS_PER_SECOND } from './tuning.ts';
import type { World } from './world.ts';

/** What the phase does before cars move. Free play has none. */
export function runPhase(world: World, inputs: readonly CarInput[]): void {
  if (world.settings.flow === 'free') return;
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
  if (isDecided(world)) endMatch(world);
  else startCountdown(world);
}

/** Whether the last goal has ended the match. */
function isDecided({ state, settings }: World): boolean {
  const { scoreLimit } = settings.mutators;
  const isReached = scoreLimit > 0 && Math.max(...state.score) >= scoreLimit;
  return state.overtime === 1 || isReached;
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

/** A goal is one when a whole ball is past a line, or as much of a large one as gets past it. */
export function detectGoals(world: World): void {
  const { state, physics } = world;
  const { goals } = world.settings.arena;
  for (let ball = 0; ball < world.ballCount; ball += 1) {
    if (state.phase !== Phase.play) return;
    if (at(state.balls, ball).awayTicks > 0) continue;
    const pose = at(physics.poses, physics.ballIndex + ball);
    for (const [index, goal] of goals.entries()) {
      const scoringM = at(world.scoringDepthsM, index);
      if (!ballPastLine(goal, pose, world.tuning.ball.radiusM, scoringM)) continue;
      scoreGoal(world, ball, goal);
      break;
    }
  }
}

function scoreGoal(world: World, ballNumber: number, goal: Goal): void {
  const { state, physics } = world;
  const { match } = world.tuning;
  const ball = at(physics.poses, physics.ballIndex + ballNumber);
  const team: Team = goal.team === 0 ? 1 : 0;
  const latest = (of: Team, withinTicks: number, except: number): number =>
    latestToucher(world, ballNumber, of, withinTicks, except);
  state.score[team] += 1;
  const scorer = latest(team, match.scorerTicks, -1);
  const own = scorer === -1;
  const credited = own ? latest(goal.team, match.scorerTicks, -1) : scorer;
  const assist = own ? -1 : latest(team, match.assistTicks, scorer);
  if (credited !== -1) {
    const car = at(state.cars, credited);
    if (own) car.ownGoals += 1;
    else {
      countGoalAsShot(world, ballNumber, credited);
      car.goals += 1;
    }
  }
  forgetShot(world, ballNumber);
  if (assist !== -1) at(state.cars, assist).assists += 1;
  const { x, y, vx, vy } = ball;
  emit(world, `goal:${team}:${state.score[0]}-${state.score[1]}`, {
    kind: 'goal',
    ball: ballNumber,
    team,
    scorer: credited,
    assist,
    own,
    x,
    y,
    speed: Math.sqrt(vx * vx + vy * vy),
  });
  blastFrom(world, { x, y });
  const isFree = world.settings.flow === 'free';
  if (!isFree && (world.ballCount === 1 || isDecided(world))) {
    state.phase = Phase.celebration;
    state.phaseTicksLeft = match.celebrationTicks;
    return;
  }
  at(state.balls, ballNumber).awayTicks = match.ballAwayTicks;
  if (!isFree) parkBall(world, ballNumber);
}

/** The team's car with the newest touch of a ball within a time, `except` aside, or -1. */
function latestToucher(
  world: World,
  ball: number,
  team: Team,
  withinTicks: number,
  except: number,
): number {
  const { touchTicks } = at(world.state.balls, ball);
  let best = -1;
  let bestTick = Math.max(NEVER, world.state.tick - withinTicks - 1);
  for (let slot = 0; slot < world.slotCount; slot += 1) {
    const { occupant } = at(world.state.cars, slot);
    if (slot === except || teamOfSlot(slot) !== team || occupant === Occupant.empty) continue;
    const touchTick = at(touchTicks, slot);
    if (touchTick <= bestTick) continue;
    best = slot;
    bestTick = touchTick;
  }
  return best;
}
