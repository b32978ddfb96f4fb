/** How good the outcome of a line of action is, in points that only compare. */
import { BALL } from '../sim/tuning.ts';
import type { BallSample } from './ball-path.ts';
import { JUDGE, SHOOT } from './bot-tuning.ts';
import { noise } from './noise.ts';
import type { Rehearsal } from './rehearse.ts';
import type { Situation } from './situation.ts';

export function judgeRehearsal(situation: Situation, rehearsal: Rehearsal): number {
  if (!rehearsal.touched) return Number.NEGATIVE_INFINITY;
  const hurry = situation.path.goal === 'own' ? JUDGE.hurry : 1;
  return judgeBall(situation, rehearsal.ball) - rehearsal.seconds * JUDGE.perSecond * hurry;
}

function judgeBall(situation: Situation, ball: BallSample): number {
  const { halfLength, halfWidth, goalHalfWidth } = situation.arena;
  const error = noise(situation.slot, Math.floor(situation.tick / SHOOT.noiseTicks)) * SHOOT.noiseM;
  const laterX = clamp(ball.x + ball.vx * JUDGE.laterS, halfLength);
  const laterY = clamp(ball.y + ball.vy * JUDGE.laterS, halfWidth);
  let points = laterX - Math.abs(laterY) * (laterX > 0 ? JUDGE.wideTheirs : -JUDGE.wideOwn);
  if (ball.vx < 0) points += ball.vx * JUDGE.perMpsBack;
  const goalX = (ball.vx > 0 ? halfLength : -halfLength) + Math.sign(ball.vx) * BALL.radiusM;
  const seconds = ball.vx === 0 ? Infinity : (goalX - ball.x) / ball.vx;
  if (seconds > JUDGE.goalWithinS) return points;
  const missM = Math.abs(ball.y + ball.vy * seconds + error) - (goalHalfWidth - BALL.radiusM);
  const soon = 1 - seconds / JUDGE.goalWithinS;
  if (ball.vx > 0) points += near(missM, JUDGE.nearTheirsM) * (JUDGE.goal + JUDGE.soonGoal * soon);
  else points -= near(missM, JUDGE.nearOwnM) * JUDGE.ownGoal;
  return points;
}

/** 1 inside the mouth, falling to 0 at so many metres beside it. */
function near(missM: number, metres: number): number {
  return Math.max(0, Math.min(1, 1 - missM / metres));
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
