/** Where to be without the ball: in front of the own goal, or behind an attack, fuel on the way. */

import { REFUEL } from './bot-tuning.ts';
import { type Course, FULL_SPEED } from './course.ts';
import { keepClear } from './keep-clear.ts';
import { noise } from './noise.ts';
import { secondsTo } from './reach.ts';
import type { Situation } from './situation.ts';

/** Places move by this much now and then, as nobody waits like a post. */
const SWAY_M = 2.5;
const SWAY_TICKS = 75;

/**
 * Between ball and goal, nearer to the goal the nearer the ball.
 *
 * @param rank counts the team's guards from the one farthest back; those in front leave it room
 */
export function planGuard(situation: Situation, rank: number): Course {
  const { ground, ball } = situation;
  const goal = nearestGoal(situation);
  const dx = ball.x - goal.x;
  const dy = ball.y - goal.y;
  const distance = length(dx, dy);
  const out = Math.max(2.5, Math.min(11, distance * 0.28)) + rank * GUARD_STEP_M;
  const share = distance > 0 ? out / distance : 0;
  const place = sway(situation, goal.x + dx * share, goal.y + dy * share);
  if (ball.x > -ground.goalX * SAFE_SHARE) {
    return refuel(situation, place) ?? arrive(situation, place);
  }
  return arrive(situation, place);
}

/** Behind the ball, towards the middle, ready for what comes back. */
export function planSupport(situation: Situation, rank: number): Course {
  const { ground, ball, mates, me } = situation;
  const side = ball.y > 0 ? -1 : 1;
  const spread = SPREADS[rank % SPREADS.length] ?? 0;
  const backM = mates.length > 1 ? 10 + (rank % 3) * 5 : 13;
  const home = -ground.goalX + 4;
  const x = Math.max(home, Math.min(ground.goalX * 0.57, ball.x - backM));
  const place = sway(situation, x, ball.y * spread + side * 2 * (1 + Math.floor(rank / 2)));
  const course = refuel(situation, place) ?? arrive(situation, place);
  return me.x > ball.x - BEHIND_M && me.boost > 0.2 ? { ...course, boost: true } : course;
}

/** How far across from the ball supporters wait, by rank: a share of how far aside the ball is. */
const SPREADS = [0.25, -0.55, 0.8, -0.1, -0.9] as const;

/** A supporter less far behind the ball than this hurries back. */
const BEHIND_M = 2;

/** A ball beyond this share of the way to the own goal leaves a guard time for a pad. */
const SAFE_SHARE = 0.27;

const GUARD_STEP_M = 5;

/** The own goal that the ball is nearest to. */
function nearestGoal({ ground, ball }: Situation): { readonly x: number; readonly y: number } {
  let nearest = { x: -ground.goalX, y: 0 };
  let least = Infinity;
  for (const { x, y } of ground.ownGoals) {
    const metres = length(ball.x - x, ball.y - y);
    if (metres >= least) continue;
    least = metres;
    nearest = { x, y };
  }
  return nearest;
}

/** Fast while it is far, slow when it is there; on the way back past the ball it lets it be. */
function arrive(situation: Situation, place: { x: number; y: number }): Course {
  const { me, ball } = situation;
  const distance = length(place.x - me.x, place.y - me.y);
  const { x, y } = me.x > ball.x ? keepClear(situation, place) : place;
  return {
    x,
    y,
    speedMps: distance > 12 ? FULL_SPEED : 2 + distance,
    boost: distance > 22 && me.boost > 0.3,
    dash: false,
  };
}

/** A way to the best pad, when the meter asks for one and none is far. */
function refuel(situation: Situation, place: { x: number; y: number }): Course | null {
  const { me, pads, ground } = situation;
  if (me.boost > REFUEL.belowBoost) return null;
  let best: Course | null = null;
  let bestM: number = REFUEL.withinM;
  for (const pad of pads) {
    if (pad.readyInS > secondsTo(ground, me, pad.x, pad.y, 1)) continue;
    const toPad = length(pad.x - me.x, pad.y - me.y);
    const toPlace = length(pad.x - place.x, pad.y - place.y);
    const metres = (toPad + toPlace) / 2 - (pad.large ? REFUEL.largeBonusM : 0);
    if (metres >= bestM) continue;
    bestM = metres;
    best = { x: pad.x, y: pad.y, speedMps: FULL_SPEED, boost: false, dash: false };
  }
  return best;
}

function sway(situation: Situation, x: number, y: number): { x: number; y: number } {
  const { slot, tick } = situation;
  const period = Math.floor(tick / SWAY_TICKS);
  return { x: x + noise(slot, period) * SWAY_M * 0.5, y: y + noise(slot + 16, period) * SWAY_M };
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
