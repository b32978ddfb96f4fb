/** Shooting: ten balls roll in from ever more awkward places, ever faster; put them into the goal. */
import { seededRandom } from '../../netcode/seeded-random.ts';
import type { TrainingOrder } from './api.ts';
import { ATTEMPTS, Attempts, type Ball } from './attempts.ts';
import type { Drill } from './drill.ts';
import { hardness } from './hardness.ts';

const LIMIT_TICKS = 8 * 60;
/** So long the ball rolls until it is where it is best met. */
const MEET_S = 1.5;
/** No ball rolls towards the goal by itself. */
const MOST_FORWARD = -0.3;
const MAX_BONUS = 5;
/** Balls begin inside of this, clear of walls. */
const BOUNDS = { x: 26, y: 15 } as const;

export function createShoot(order: TrainingOrder): Drill {
  const random = seededRandom(order.seed * 3 + order.level);
  const balls = Array.from({ length: ATTEMPTS }, (_, n) =>
    planBall(hardness(order.level, n), random),
  );
  return new Attempts(order, {
    drill: 'shoot',
    isTimed: true,
    balls,
    judge({ events }) {
      const goal = events.find(({ kind }) => kind === 'goal');
      if (goal?.kind !== 'goal') return null;
      return goal.team === 0 ? 'won' : 'lost';
    },
    atLimit: 'lost',
    points: (secondsLeft) => 10 + Math.min(MAX_BONUS, Math.floor(secondsLeft)),
  });
}

function planBall(hard: number, random: () => number): Ball {
  const either = (): number => random() * 2 - 1;
  const to = { x: 16 + 5 * random() - 4 * hard, y: either() * (2 + 7 * hard) };
  const speed = 1.5 + (3 + 9 * random()) * hard;
  // Across at first; later from ahead, from behind, from anywhere.
  const side = random() < 0.5 ? -1 : 1;
  const bend = Math.max(MOST_FORWARD, either() * (0.3 + 1.1 * hard));
  const way = side * (Math.PI / 2 + bend);
  const from = {
    x: clamp(to.x - Math.cos(way) * speed * MEET_S, BOUNDS.x),
    y: clamp(to.y - Math.sin(way) * speed * MEET_S, BOUNDS.y),
  };
  const car = { x: to.x - 11 - 3 * random(), y: to.y + either() * (0.6 + 5 * hard) };
  const facing = Math.atan2(to.y - car.y, to.x - car.x);
  const velocity = { x: (to.x - from.x) / MEET_S, y: (to.y - from.y) / MEET_S };
  return {
    car: { ...car, y: clamp(car.y, BOUNDS.y), angle: facing + either() * 0.7 * hard },
    from,
    velocity,
    to,
    readyTicks: 50,
    limitTicks: LIMIT_TICKS,
  };
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
