/**
 * What a match tells of its teams' manners: goals and touches by the events, places by the ticks of
 * play. Reads a world after each step; used by the ladder (bench/bots) and by tests.
 */
import { at } from '../../sim/at.ts';
import type { GameEvent } from '../../sim/event.ts';
import { isOnPitch, Phase } from '../../sim/match-state.ts';
import { teamOfSlot } from '../../sim/team.ts';
import type { World } from '../../sim/world.ts';

/** Nearer than this to the ball, two mates crowd it. */
const CROWD_M = 4;
/** So far on the own goal's side of the ball, a car is back. */
const BACK_M = 4;

/** Of one team. Ticks are ticks of play. */
export interface TeamFigures {
  goals: number;
  /** Into the own net, or by nobody's touch of the scoring team. */
  ownGoals: number;
  shots: number;
  saves: number;
  pads: number;
  dashes: number;
  demolitions: number;
  touches: number;
  playTicks: number;
  /** The ball was touched last by this team. */
  possessionTicks: number;
  /** Two or more of the team at the ball. */
  crowdTicks: number;
  /** With mates: one of the team is at the ball, and the ball in the other half. */
  attackTicks: number;
  /** ... while another one is back. */
  coveredTicks: number;
}

export function noFigures(): TeamFigures {
  return {
    goals: 0,
    ownGoals: 0,
    shots: 0,
    saves: 0,
    pads: 0,
    dashes: 0,
    demolitions: 0,
    touches: 0,
    playTicks: 0,
    possessionTicks: 0,
    crowdTicks: 0,
    attackTicks: 0,
    coveredTicks: 0,
  };
}

export function addFigures(sum: TeamFigures, more: TeamFigures): void {
  for (const key of Object.keys(sum) as (keyof TeamFigures)[]) sum[key] += more[key];
}

/** To be called after each step. */
export function watchFigures(
  teams: readonly [TeamFigures, TeamFigures],
  world: World,
  events: readonly GameEvent[],
): void {
  for (const event of events) count(teams, event);
  if (world.state.phase === Phase.play) watchPlaces(teams, world);
}

function count(teams: readonly [TeamFigures, TeamFigures], event: GameEvent): void {
  if (event.kind === 'goal') {
    teams[event.team].goals += 1;
    if (event.own || event.scorer === -1) teams[event.team === 0 ? 1 : 0].ownGoals += 1;
    return;
  }
  if (event.kind === 'demolition') teams[teamOfSlot(event.by)].demolitions += 1;
  if (event.kind === 'shot') teams[teamOfSlot(event.slot)].shots += 1;
  if (event.kind === 'save') teams[teamOfSlot(event.slot)].saves += 1;
  if (event.kind === 'pad') teams[teamOfSlot(event.slot)].pads += 1;
  if (event.kind === 'dash') teams[teamOfSlot(event.slot)].dashes += 1;
  if (event.kind === 'ball-hit') teams[teamOfSlot(event.slot)].touches += 1;
}

function watchPlaces(teams: readonly [TeamFigures, TeamFigures], { state, physics }: World): void {
  const ball = at(physics.poses, physics.ballIndex);
  for (const team of [0, 1] as const) {
    const side = team === 0 ? 1 : -1;
    let near = 0;
    let back = 0;
    let cars = 0;
    state.cars.forEach((car, slot) => {
      if (teamOfSlot(slot) !== team || !isOnPitch(car)) return;
      cars += 1;
      const { x, y } = at(physics.poses, slot);
      const dx = x - ball.x;
      const dy = y - ball.y;
      if (dx * dx + dy * dy < CROWD_M * CROWD_M) near += 1;
      if (-dx * side > BACK_M) back += 1;
    });
    const figures = teams[team];
    figures.playTicks += 1;
    if (state.lastTouchSlot !== -1 && teamOfSlot(state.lastTouchSlot) === team) {
      figures.possessionTicks += 1;
    }
    if (near > 1) figures.crowdTicks += 1;
    if (cars > 1 && near > 0 && ball.x * side > 0) {
      figures.attackTicks += 1;
      if (back > 0) figures.coveredTicks += 1;
    }
  }
}
