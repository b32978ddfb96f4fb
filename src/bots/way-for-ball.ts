/** Which way the ball should go when it is hit at a place: at the goal, away from the own, inside. */
import { BALL, CAR } from '../sim/tuning.ts';
import type { BallSample } from './ball-path.ts';
import { SHOOT } from './bot-tuning.ts';
import { noise } from './noise.ts';
import { TOUCH_M } from './reach.ts';
import type { Situation } from './situation.ts';
import { type Direction, unit } from './vector.ts';

/** Unit vector, in the team's frame. */
export function wayForBall(situation: Situation, ball: BallSample): Direction {
  const { me } = situation;
  const push = unit(ball.x - me.x, ball.y - me.y);
  const share = (ball.x - SHOOT.clearBehindX) / (SHOOT.shootBeyondX - SHOOT.clearBehindX);
  const shot = share > 0 ? wayToGoal(situation, ball, push) : push;
  const clear = share < 1 ? wayClear(ball, push) : push;
  const mixed = Math.max(0, Math.min(1, share));
  const way = unit(clear.x + (shot.x - clear.x) * mixed, clear.y + (shot.y - clear.y) * mixed);
  return alongWall(situation, ball, way);
}

/** As little turned from where a straight push would send it as the goal mouth allows. */
function wayToGoal(situation: Situation, ball: BallSample, push: Direction): Direction {
  const { arena, slot, tick } = situation;
  const error = noise(slot, Math.floor(tick / SHOOT.noiseTicks)) * SHOOT.noiseM;
  if (ball.x > SHOOT.centreBeyondX && Math.abs(ball.y) > SHOOT.centreBeyondY) {
    return unit(SHOOT.centreX - ball.x, error - ball.y);
  }
  const goalX = arena.halfLength + BALL.radiusM;
  const straightY = push.x > 0.1 ? ball.y + (push.y / push.x) * (goalX - ball.x) : 0;
  const goalY = Math.max(-SHOOT.aimHalfWidthM, Math.min(SHOOT.aimHalfWidthM, straightY));
  return unit(goalX - ball.x, goalY + error - ball.y);
}

/** Upfield and to the nearer side. */
function wayClear(ball: BallSample, push: Direction): Direction {
  return unit(Math.max(SHOOT.clearMinX, push.x), push.y + (ball.y > 0 ? 0.25 : -0.25));
}

/** A ball at a wall leaves no room to get between them: it can only be sent along the wall. */
function alongWall(situation: Situation, ball: BallSample, way: Direction): Direction {
  const { halfLength, halfWidth } = situation.arena;
  const inwardsY = inwards(ball.y, way.y, halfWidth);
  if (inwardsY !== null) {
    return { x: Math.sqrt(1 - inwardsY * inwardsY), y: inwardsY };
  }
  const inwardsX = ball.x > 0 ? inwards(ball.x, way.x, halfLength) : null;
  if (inwardsX === null) return way;
  const along = Math.sqrt(1 - inwardsX * inwardsX);
  return { x: inwardsX, y: ball.y > 0 ? -along : along };
}

/** The most of a direction's part away from a wall that a car's room behind the ball allows. */
function inwards(place: number, way: number, wall: number): number | null {
  const outwards = place > 0 ? 1 : -1;
  if (way * outwards >= 0) return null;
  const room = Math.max(0, wall - CAR.widthM / 2 - Math.abs(place));
  const most = Math.min(1, room / TOUCH_M);
  return Math.abs(way) > most ? -outwards * most : null;
}
