/** What the buttons of the sandbox do to the world, as commands. */
import type { Command } from '../../sim/command.ts';
import { createPose } from '../../sim/physics.ts';
import { readBody, type World } from '../../sim/world.ts';
import type { SandboxAction } from './api.ts';

const AHEAD_M = 7;
const SERVE_FROM_M = 22;
const SERVE_MPS = 14;
/** Of what is placed, from the edge of the field. */
const MARGIN_M = 3;

/** @param slot whose car it is about */
export function actionCommands(
  world: World,
  slot: number,
  action: SandboxAction,
): readonly Command[] {
  const car = readBody(world, slot, createPose());
  const { halfLength, halfWidth } = world.arena;
  const inside = (value: number, half: number) =>
    Math.max(MARGIN_M - half, Math.min(half - MARGIN_M, value));
  const ahead = (metres: number) => ({
    x: inside(car.x + Math.cos(car.angle) * metres, halfLength),
    y: inside(car.y + Math.sin(car.angle) * metres, halfWidth),
  });
  const ball = { kind: 'place-ball', ball: 0, vx: 0, vy: 0 } as const;
  switch (action) {
    case 'ball-ahead':
      return [{ ...ball, ...ahead(AHEAD_M) }];
    case 'ball-centre':
      return [{ ...ball, x: 0, y: 0 }];
    case 'serve': {
      const from = ahead(SERVE_FROM_M);
      const metres = Math.hypot(car.x - from.x, car.y - from.y) || 1;
      const vx = ((car.x - from.x) / metres) * SERVE_MPS;
      const vy = ((car.y - from.y) / metres) * SERVE_MPS;
      return [{ ...ball, ...from, vx, vy }];
    }
    case 'car-start':
      return [
        {
          kind: 'place-car',
          slot,
          x: MARGIN_M - halfLength,
          y: 0,
          angle: 0,
          speedMps: 0,
          boost: 1,
        },
      ];
    case 'restart':
      return [{ kind: 'rematch' }];
  }
}
