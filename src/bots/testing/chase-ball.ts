/** The mere ball-chaser that bots are measured against: full throttle and boost, straight at it. */
import { type CarInput, packInput } from '../../sim/input.ts';
import { sinCos } from '../../sim/sin-cos.ts';
import { type BodyPose, readBody, type World } from '../../sim/world.ts';

const car: BodyPose = { x: 0, y: 0, angle: 0, vx: 0, vy: 0, angularVelocity: 0 };
const ball: BodyPose = { ...car };

/** Acts at once, without a bot's lead. */
export function chaseBall(world: World, slot: number): CarInput {
  readBody(world, slot, car);
  readBody(world, { ball: 0 }, ball);
  const { cos, sin } = sinCos(car.angle, { sin: 0, cos: 1 });
  const dx = ball.x - car.x;
  const dy = ball.y - car.y;
  const across = dy * cos - dx * sin;
  const along = dx * cos + dy * sin;
  const steer = along > 0 ? (across / Math.sqrt(dx * dx + dy * dy)) * 4 : Math.sign(across);
  return packInput({
    steer,
    throttle: 1,
    boost: true,
    handbrake: false,
    dashCount: 0,
    skip: false,
  });
}
