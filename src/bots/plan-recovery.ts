/** How to get back between the ball and the own goal, slow enough to turn round there. */

import { TICK_SECONDS } from '../sim/tuning.ts';
import type { BallSample } from './ball-path.ts';
import { BALL_SAMPLE_TICKS, RECOVER } from './bot-tuning.ts';
import type { Course } from './course.ts';
import { secondsTo } from './reach.ts';
import type { Situation } from './situation.ts';
import type { Direction } from './vector.ts';

export function planRecovery(situation: Situation): Course {
  const { me } = situation;
  const place = firstInTime(situation);
  const dx = place.x - me.x;
  const dy = place.y - me.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  return {
    ...place,
    speedMps: RECOVER.turnMps + Math.max(0, distance - RECOVER.slowFromM) * RECOVER.slowPerS,
    boost: true,
    dash: false,
  };
}

/** On the line from ball to goal, where the car can be before the ball. */
function firstInTime(situation: Situation): Direction {
  const { me, path, arena } = situation;
  let seconds = 0;
  let place: Direction = { x: -arena.halfLength, y: 0 };
  for (const ball of path.samples) {
    place = goalSideOf(ball, arena.halfLength);
    if (secondsTo(me, place.x, place.y, RECOVER.reachM) <= seconds) break;
    seconds += BALL_SAMPLE_TICKS * TICK_SECONDS;
  }
  return place;
}

function goalSideOf(ball: BallSample, halfLengthM: number): Direction {
  const toGoalX = -halfLengthM - ball.x;
  const distance = Math.sqrt(toGoalX * toGoalX + ball.y * ball.y);
  const share = Math.min(1, RECOVER.goalSideM / Math.max(distance, 1));
  return { x: ball.x + toGoalX * share, y: ball.y * (1 - share) };
}
