/** How to get back between the ball and the own goal, slow enough there to turn round. */
import { at } from '../sim/at.ts';
import { TICK_SECONDS } from '../sim/tuning.ts';
import { BALL_SAMPLE_TICKS, RECOVER } from './bot-tuning.ts';
import type { CarGuess } from './car-guess.ts';
import { type Course, FULL_SPEED } from './course.ts';
import { keepClear, type Place } from './keep-clear.ts';
import { secondsTo } from './reach.ts';
import type { Situation } from './situation.ts';

export function planRecovery(situation: Situation): Course {
  const { me, path, ground } = situation;
  const place = firstInTime(situation);
  if (place === null) {
    // Too late for that: all out for where it crosses the line, and perhaps it strikes a post.
    const last = path.samples.at(-1);
    const lineX = ground.ballRadiusM - ground.goalX;
    const course = { x: lineX, y: last?.y ?? 0, speedMps: FULL_SPEED, boost: true };
    return { ...course, dash: pointsAt(me, course) };
  }
  const distance = length(place.x - me.x, place.y - me.y);
  return {
    ...keepClear(situation, place),
    speedMps: RECOVER.turnMps + Math.max(0, distance - RECOVER.slowFromM) * RECOVER.slowPerS,
    boost: true,
    dash: false,
  };
}

/** In the way of the ball, where the car can be before it; null when nowhere. */
function firstInTime(situation: Situation): Place | null {
  const { me, path, ground } = situation;
  let seconds = 0;
  for (const index of path.samples.keys()) {
    const place = inTheWay(situation, index);
    if (secondsTo(ground, me, place.x, place.y, RECOVER.reachM) <= seconds) return place;
    seconds += BALL_SAMPLE_TICKS * TICK_SECONDS;
  }
  return null;
}

/** On its path, when that ends in the own goal, or else between it and the goal. */
function inTheWay({ path, ground }: Situation, index: number): Place {
  const { samples } = path;
  const blocked = path.goal === 'own' ? index + RECOVER.blockSamples : index;
  const ball = at(samples, Math.min(samples.length - 1, blocked));
  if (path.goal === 'own')
    return { x: Math.max(ball.x, ground.ballRadiusM - ground.goalX), y: ball.y };
  const toGoalX = -ground.goalX - ball.x;
  const share = Math.min(1, RECOVER.goalSideM / Math.max(1, length(toGoalX, ball.y)));
  return { x: ball.x + toGoalX * share, y: ball.y * (1 - share) };
}

function pointsAt(car: CarGuess, place: Place): boolean {
  const dx = place.x - car.x;
  const dy = place.y - car.y;
  const distance = length(dx, dy);
  const cosine = (dx * car.cos + dy * car.sin) / Math.max(1, distance);
  return (
    car.dashCooldownTicks === 0 && distance > RECOVER.dashBeyondM && cosine > RECOVER.dashCosine
  );
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
