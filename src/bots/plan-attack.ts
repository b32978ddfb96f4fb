/**
 * How to hit the ball: choose the way it should go, come at it from behind that way, and dash into
 * it when the line is right.
 */
import { BALL, DASH, TICK_SECONDS } from '../sim/tuning.ts';
import type { BallSample } from './ball-path.ts';
import { APPROACH, HIT_WITH_DASH, SHOOT } from './bot-tuning.ts';
import { type Course, FULL_SPEED } from './course.ts';
import { noise } from './noise.ts';
import { type Meeting, TOUCH_M } from './reach.ts';
import type { Situation } from './situation.ts';

interface Direction {
  readonly x: number;
  readonly y: number;
}

export function planAttack(situation: Situation, meeting: Meeting): Course {
  const { me } = situation;
  const { ball } = meeting;
  const way = wayForBall(situation, ball);
  const toX = ball.x - me.x;
  const toY = ball.y - me.y;
  const along = toX * way.x + toY * way.y;
  const across = toX * way.y - toY * way.x;
  const aim =
    along > 0.5 * Math.abs(across)
      ? behind(situation, ball, way)
      : around(situation, ball, way, across);
  return {
    ...insidePitch(situation, aim),
    speedMps: FULL_SPEED,
    boost: true,
    dash: shouldDash(situation),
  };
}

/** On the line of the shot, the farther behind the ball the farther away the car is. */
function behind(situation: Situation, ball: BallSample, way: Direction): Direction {
  const { me } = situation;
  const dx = ball.x - me.x;
  const dy = ball.y - me.y;
  const gap = Math.max(0, Math.sqrt(dx * dx + dy * dy) - TOUCH_M);
  const back = Math.min(APPROACH.behindMaxM, gap * APPROACH.behindShare);
  return { x: ball.x - way.x * back, y: ball.y - way.y * back };
}

/** Past the ball on the side where the car is already. */
function around(situation: Situation, ball: BallSample, way: Direction, across: number): Direction {
  let side = across > 0 ? 1 : -1;
  const beside = ball.y - way.x * side * APPROACH.aroundAsideM * -1;
  if (Math.abs(beside) > situation.arena.halfWidth - 1.5) side = -side;
  // The way turned left by a quarter is (way.y, -way.x); a car with across > 0 is on that side.
  return {
    x: ball.x - way.x * APPROACH.aroundBehindM - way.y * side * APPROACH.aroundAsideM,
    y: ball.y - way.y * APPROACH.aroundBehindM + way.x * side * APPROACH.aroundAsideM,
  };
}

/** Unit vector: where the ball should go when it is hit at this place. */
function wayForBall(situation: Situation, ball: BallSample): Direction {
  const { arena, me, slot, tick } = situation;
  const push = unit(ball.x - me.x, ball.y - me.y);
  const error = noise(slot, Math.floor(tick / SHOOT.noiseTicks)) * SHOOT.noiseM;
  let goalX = arena.halfLength + BALL.radiusM;
  let goalY = 0;
  if (ball.x > SHOOT.centreBeyondX && Math.abs(ball.y) > SHOOT.centreBeyondY) {
    goalX = SHOOT.centreBeyondX - 4;
  } else if (push.x > 0.1) {
    goalY = ball.y + (push.y / push.x) * (goalX - ball.x);
  }
  goalY = Math.max(-SHOOT.aimHalfWidthM, Math.min(SHOOT.aimHalfWidthM, goalY)) + error;
  const shot = unit(goalX - ball.x, goalY - ball.y);
  const share = (ball.x - SHOOT.clearBehindX) / (SHOOT.shootBeyondX - SHOOT.clearBehindX);
  if (share >= 1) return shot;
  const clear = unit(Math.max(0.35, push.x), push.y + (ball.y > 0 ? 0.25 : -0.25));
  if (share <= 0) return clear;
  return unit(clear.x + (shot.x - clear.x) * share, clear.y + (shot.y - clear.y) * share);
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

function unit(x: number, y: number): Direction {
  const length = Math.sqrt(x * x + y * y);
  return length > 0 ? { x: x / length, y: y / length } : { x: 1, y: 0 };
}
