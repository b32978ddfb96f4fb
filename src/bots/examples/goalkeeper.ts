/**
 * A complete bot of one's own, as small as it can be: it waits in front of its goal, between the
 * posts and level with the ball, and drives at a ball that comes near. docs/bots.md walks through it.
 */
import { at } from '../../sim/at.ts';
import { packInput } from '../../sim/input.ts';
import { sinCos } from '../../sim/sin-cos.ts';
import { teamOfSlot } from '../../sim/team.ts';
import { type BodyPose, readBody } from '../../sim/world.ts';
import type { BotMind } from '../bot-driver.ts';
import { dashCountBefore } from '../bot-memory.ts';

const OUT_M = 4;
const LEAVES_GOAL_M = 14;

export const goalkeeper: BotMind = (world, slot, memory) => {
  const car = readBody(world, slot, createPose());
  const ball = readBody(world, { ball: 0 }, createPose());
  const team = teamOfSlot(slot);
  const goal = at(
    world.arena.goals.filter((one) => one.team === team),
    0,
  );
  const goalX = (goal.from.x + goal.to.x) / 2;
  const inwards = goalX < 0 ? 1 : -1;
  const top = Math.min(goal.from.y, goal.to.y);
  const bottom = Math.max(goal.from.y, goal.to.y);
  const isNear = Math.abs(ball.x - goalX) < LEAVES_GOAL_M;
  const placeX = isNear ? ball.x : goalX + inwards * OUT_M;
  const placeY = isNear ? ball.y : Math.max(top, Math.min(bottom, ball.y));

  // The place as the car sees it: so far ahead, so far to its right.
  const { cos, sin } = sinCos(car.angle, { cos: 1, sin: 0 });
  const dx = placeX - car.x;
  const dy = placeY - car.y;
  const ahead = dx * cos + dy * sin;
  const right = dy * cos - dx * sin;
  const metres = Math.sqrt(dx * dx + dy * dy);
  const isThere = metres < 1.5 && !isNear;
  const backs = ahead < 0 && metres < 8;
  const turn = right / Math.max(1, metres);
  return packInput({
    steer: ahead < 0 && !backs ? Math.sign(right) : (backs ? -turn : turn) * 2,
    throttle: isThere ? 0 : backs ? -1 : 1,
    boost: isNear && ahead > 0,
    handbrake: false,
    // A bot that never dashes repeats the counter it found.
    dashCount: dashCountBefore(world, slot, memory),
    skip: false,
  });
};

function createPose(): BodyPose {
  return { x: 0, y: 0, angle: 0, vx: 0, vy: 0, angularVelocity: 0 };
}
