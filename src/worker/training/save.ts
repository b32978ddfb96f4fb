/** Saving: ten shots at one's own goal, ever harder and from ever sharper angles; keep them out. */
import { seededRandom } from '../../netcode/seeded-random.ts';
import type { TrainingOrder } from './api.ts';
import { ATTEMPTS, Attempts, type Ball } from './attempts.ts';
import type { Drill } from './drill.ts';
import { hardness } from './hardness.ts';

const GOAL_X = -30;
/** After a touch, a ball that rolls away from the goal beyond here is saved. */
const SAFE_X = -17;
const MAX_BONUS = 5;
/** From the car to the line of the shot. */
const CLEAR_M = { least: 2.6, more: 1.6 } as const;

export function createSave(order: TrainingOrder): Drill {
  const random = seededRandom(order.seed * 5 + order.level);
  const balls = Array.from({ length: ATTEMPTS }, (_, n) =>
    planShot(hardness(order.level, n), random),
  );
  return new Attempts(order, {
    drill: 'save',
    isTimed: false,
    balls,
    judge({ events, ball }, shot) {
      const goal = events.find(({ kind }) => kind === 'goal');
      if (goal?.kind === 'goal') return goal.team === 0 ? 'won' : 'lost';
      const isOnWay = ball.vx <= shot.velocity.x * 0.2;
      return !isOnWay && ball.vx > 0 && ball.x > SAFE_X ? 'won' : null;
    },
    atLimit: 'won',
    points: (_, streak) => 10 + Math.min(MAX_BONUS, streak),
  });
}

function planShot(hard: number, random: () => number): Ball {
  const either = (): number => random() * 2 - 1;
  const side = random() < 0.5 ? -1 : 1;
  const to = { x: GOAL_X, y: side * (1.4 + 2.2 * random()) };
  const way = either() * (0.25 + 0.6 * Math.min(1, hard));
  const metres = 24 - 5 * random() * hard;
  const from = { x: GOAL_X + Math.cos(way) * metres, y: Math.sin(way) * metres * 0.9 };
  const speed = 11 + 13 * hard + 2 * random();
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const velocity = { x: ((to.x - from.x) / length) * speed, y: ((to.y - from.y) / length) * speed };
  // Whoever just stands there is passed by.
  const x = -25 + 2 * random();
  const passesAt = to.y + ((x - to.x) * velocity.y) / velocity.x;
  const y = passesAt - side * (CLEAR_M.least + CLEAR_M.more * random());
  return {
    car: { x, y, angle: either() * 1.2 * hard },
    from,
    velocity,
    to,
    readyTicks: Math.round(70 - 25 * Math.min(1, hard)),
    limitTicks: Math.round((length / speed) * 60) + 110,
  };
}
