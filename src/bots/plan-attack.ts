/**
 * How to hit the ball: meet it where it can be sent the right way, come at it from behind that way,
 * and dash into it when the line is right.
 */
import { DASH, TICK_SECONDS } from '../sim/tuning.ts';
import type { BallSample } from './ball-path.ts';
import { APPROACH, BALL_SAMPLE_TICKS, HIT_WITH_DASH, RECOVER, SHOOT } from './bot-tuning.ts';
import { type Course, FULL_SPEED } from './course.ts';
import { planRecovery } from './plan-recovery.ts';
import { secondsTo, TOUCH_M } from './reach.ts';
import type { Situation } from './situation.ts';
import type { Direction } from './vector.ts';
import { wayForBall } from './way-for-ball.ts';

interface Strike {
  readonly ball: BallSample;
  readonly way: Direction;
  /** The way's part and the crosswise part of the vector from the car to the ball. */
  readonly along: number;
  readonly across: number;
}

export function planAttack(situation: Situation): Course {
  const strike = chooseStrike(situation);
  const isBehind = strike.along > APPROACH.behindRatio * Math.abs(strike.across);
  if (!isBehind && isOvertaken(situation, strike)) return planRecovery(situation);
  const aim = isBehind ? comeFromBehind(strike) : goAround(situation, strike);
  return {
    ...insidePitch(situation, aim),
    speedMps: FULL_SPEED,
    boost: true,
    dash: shouldDash(situation),
  };
}

/** Whether the ball is on the way to the own goal with the car not between them. */
function isOvertaken({ me }: Situation, { ball }: Strike): boolean {
  return ball.x < RECOVER.ballBehindX && me.x > ball.x - RECOVER.goalSideM;
}

/** The first place on the ball's path where the car can be in time, its detour counted. */
function chooseStrike(situation: Situation): Strike {
  let seconds = 0;
  let strike: Strike | null = null;
  for (const ball of situation.path.samples) {
    strike = strikeAt(situation, ball);
    if (secondsTo(situation.me, ball.x, ball.y, TOUCH_M) + detourSeconds(strike) <= seconds) break;
    seconds += BALL_SAMPLE_TICKS * TICK_SECONDS;
  }
  if (strike === null) throw new Error('a path of the ball without samples');
  return strike;
}

function strikeAt(situation: Situation, ball: BallSample): Strike {
  const { me } = situation;
  const way = wayForBall(situation, ball);
  const toX = ball.x - me.x;
  const toY = ball.y - me.y;
  return {
    ball,
    way,
    along: toX * way.x + toY * way.y,
    across: toX * way.y - toY * way.x,
  };
}

function detourSeconds(strike: Strike): number {
  const { along, across } = strike;
  if (along < 0) return APPROACH.aroundS - along * APPROACH.aroundSPerM;
  const distance = Math.sqrt(along * along + across * across);
  return distance > 0 ? (1 - along / distance) * APPROACH.aroundS : 0;
}

/** On the line of the shot, the farther behind the ball the farther away the car is. */
function comeFromBehind({ ball, way, along, across }: Strike): Direction {
  const gap = Math.max(0, Math.sqrt(along * along + across * across) - TOUCH_M);
  const back = Math.min(APPROACH.behindMaxM, gap * APPROACH.behindShare);
  return { x: ball.x - way.x * back, y: ball.y - way.y * back };
}

/** Past the ball on the side where the car is already, unless a wall is there. */
function goAround(situation: Situation, { ball, way, across }: Strike): Direction {
  const place = (side: number): Direction => ({
    x: ball.x - way.x * APPROACH.aroundBehindM - way.y * side * APPROACH.aroundAsideM,
    y: ball.y - way.y * APPROACH.aroundBehindM + way.x * side * APPROACH.aroundAsideM,
  });
  const near = place(across > 0 ? 1 : -1);
  const isOutside = Math.abs(near.y) > situation.arena.halfWidth - 1;
  return isOutside ? place(across > 0 ? -1 : 1) : near;
}

/** Whether a dash pressed when the decision takes effect sends the ball where it should go. */
function shouldDash(situation: Situation): boolean {
  const { me, ball, arena } = situation;
  if (me.dashCooldownTicks > 0 || me.ahead < 3) return false;
  const dx = ball.x - me.x;
  const dy = ball.y - me.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  const push = { x: dx / distance, y: dy / distance };
  if (me.cos * push.x + me.sin * push.y < HIT_WITH_DASH.alignedCosine) return false;
  const ballAway = ball.vx * push.x + ball.vy * push.y;
  const closing = me.ahead + DASH.speedMps - ballAway;
  if (distance - TOUCH_M > closing * HIT_WITH_DASH.withinTicks * TICK_SECONDS) return false;
  if (push.x < 0.2) return false;
  if (ball.x < SHOOT.shootBeyondX) return true;
  const atLine = ball.y + (push.y / push.x) * (arena.halfLength - ball.x);
  return Math.abs(atLine) < arena.goalHalfWidth + HIT_WITH_DASH.mouthMarginM;
}

function insidePitch(situation: Situation, place: Direction): Direction {
  const reachX = situation.arena.halfLength - 1.2;
  const reachY = situation.arena.halfWidth - 1.2;
  return {
    x: Math.max(-reachX, Math.min(reachX, place.x)),
    y: Math.max(-reachY, Math.min(reachY, place.y)),
  };
}
