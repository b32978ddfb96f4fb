/** Gets a car away that drives but does not move: nose against a wall, or against another car. */

import { throttleOf } from '../sim/input.ts';
import { Phase } from '../sim/match-state.ts';
import { type BodyPose, readBody, type World } from '../sim/world.ts';
import { type BotMemory, decidedInput } from './bot-memory.ts';
import { STUCK } from './bot-tuning.ts';
import type { Driving } from './car-guess.ts';
import { noise } from './noise.ts';

const pose: BodyPose = { x: 0, y: 0, angle: 0, vx: 0, vy: 0, angularVelocity: 0 };

/** What to do about it, or null while nothing holds the car. */
export function escapeWhenStuck(world: World, slot: number, memory: BotMemory): Driving | null {
  const { tick, phase } = world.state;
  readBody(world, slot, pose);
  const moves = pose.vx * pose.vx + pose.vy * pose.vy > STUCK.belowMps * STUCK.belowMps;
  if (moves || phase === Phase.countdown) memory.movedTick = tick;
  if (tick < memory.escapeUntilTick) {
    return backOut(slot, memory);
  }
  if (tick - memory.movedTick < STUCK.afterTicks) return null;
  memory.escapeUntilTick = tick + STUCK.escapeTicks;
  memory.movedTick = memory.escapeUntilTick;
  memory.escapeThrottle = throttleOf(decidedInput(memory, tick)) < 0 ? 1 : -1;
  return backOut(slot, memory);
}

function backOut(slot: number, memory: BotMemory): Driving {
  const steer = noise(slot, memory.escapeUntilTick) > 0 ? 0.75 : -0.75;
  return { steer, throttle: memory.escapeThrottle, boost: false, handbrake: false };
}
