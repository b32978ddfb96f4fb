/** How good the outcome of a line of action is, in points that only compare. */
import type { BallSample } from './ball-path.ts';
import { JUDGE, KEEPER, SHOOT } from './bot-tuning.ts';
import type { GoalLine, Ground } from './ground.ts';
import { noise } from './noise.ts';
import type { Rehearsal } from './rehearse.ts';
import type { Situation } from './situation.ts';

export function judgeRehearsal(situation: Situation, rehearsal: Rehearsal): number {
  if (!rehearsal.touched) return Number.NEGATIVE_INFINITY;
  const hurry = situation.path.goal === 'own' ? JUDGE.hurry : 1;
  return judgeBall(situation, rehearsal.ball) - rehearsal.seconds * JUDGE.perSecond * hurry;
}

function judgeBall(situation: Situation, ball: BallSample): number {
  const { ground, traits, slot, tick } = situation;
  const laterX = clamp(ball.x + ball.vx * JUDGE.laterS, ground.goalX);
  const laterY = clamp(ball.y + ball.vy * JUDGE.laterS, ground.halfWidth);
  let points = laterX - Math.abs(laterY) * (laterX > 0 ? JUDGE.wideTheirs : -JUDGE.wideOwn);
  if (ball.vx < 0) points += ball.vx * JUDGE.perMpsBack;
  const errorM = noise(slot, Math.floor(tick / SHOOT.noiseTicks)) * traits.aimErrorM;
  for (const goal of ground.theirGoals) {
    const flight = flightTo(ground, goal, ball, errorM);
    if (flight === null) continue;
    const soon = 1 - flight.seconds / JUDGE.goalWithinS;
    const worth = near(flight.missM, JUDGE.nearTheirsM) * (JUDGE.goal + JUDGE.soonGoal * soon);
    points += traits.seesOpponents ? worth * openness(situation, ball, flight.seconds) : worth;
  }
  for (const goal of ground.ownGoals) {
    const flight = flightTo(ground, goal, ball, errorM);
    if (flight !== null) points -= near(flight.missM, JUDGE.nearOwnM) * JUDGE.ownGoal;
  }
  return points;
}

interface Flight {
  readonly seconds: number;
  /** How far outside the mouth the ball crosses the line; negative inside. */
  readonly missM: number;
}

/** The ball's straight way into a goal, or null when it is not there in time. */
function flightTo(ground: Ground, goal: GoalLine, ball: BallSample, errorM: number): Flight | null {
  const speed = ball.vx * goal.outX + ball.vy * goal.outY;
  if (speed <= 0) return null;
  const dx = goal.x - ball.x;
  const dy = goal.y - ball.y;
  const seconds = (dx * goal.outX + dy * goal.outY + ground.ballRadiusM) / speed;
  if (seconds > JUDGE.goalWithinS || seconds < 0) return null;
  const offX = ball.vx * seconds - dx;
  const offY = ball.vy * seconds - dy;
  const aside = offX * goal.alongX + offY * goal.alongY + errorM;
  return { seconds, missM: Math.abs(aside) - (goal.halfM - ground.ballRadiusM) };
}

/** How far nobody of the opponents is in the ball's way: 1 free .. less where one can be. */
function openness({ opponents }: Situation, ball: BallSample, flightS: number): number {
  const speed = Math.sqrt(ball.vx * ball.vx + ball.vy * ball.vy);
  const x = ball.vx / speed;
  const y = ball.vy / speed;
  let blocked = 0;
  for (const car of opponents) {
    const along = (car.x - ball.x) * x + (car.y - ball.y) * y;
    const passS = along / speed;
    if (passS < 0 || passS > flightS) continue;
    const across = Math.abs((car.y - ball.y) * x - (car.x - ball.x) * y);
    const reachM = KEEPER.widthM + KEEPER.mps * Math.max(0, passS - KEEPER.lateS);
    blocked = Math.max(blocked, 1 - across / reachM);
  }
  return 1 - KEEPER.weight * Math.min(1, blocked * KEEPER.steep);
}

/** 1 inside the mouth, falling to 0 at so many metres beside it. */
function near(missM: number, metres: number): number {
  return Math.max(0, Math.min(1, 1 - missM / metres));
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
