/**
 * What a bot has seen of the balls and the cars. People take a while to take in what happened: a
 * level's reaction time is how old the look is that it goes by.
 */
import { isBallInPlay } from '../sim/ball-places.ts';
import type { World } from '../sim/world.ts';
import { type BodyName, type BodyPose, readBody } from '../sim/world.ts';
import type { BotMemory } from './bot-memory.ts';

export interface Look {
  readonly tick: number;
  /** Counts the times when everything was put elsewhere. */
  readonly cut: number;
  readonly balls: readonly BodyPose[];
  /** By slot. */
  readonly cars: readonly BodyPose[];
}

/** Takes a look and gives the one that the bot has taken in by now. */
export function lookAt(world: World, memory: BotMemory): Look {
  const { looks, traits } = memory;
  const now = lookNow(world);
  if (looks[0]?.cut !== now.cut) looks.length = 0;
  looks.push(now);
  while ((looks[1]?.tick ?? Infinity) <= now.tick - traits.reactionTicks) looks.shift();
  return looks[0] ?? now;
}

function lookNow(world: World): Look {
  const { tick, cut } = world.state;
  const cars: BodyPose[] = [];
  for (let slot = 0; slot < world.slotCount; slot += 1) cars.push(poseOf(world, slot));
  const balls: BodyPose[] = [];
  for (let ball = 0; ball < world.ballCount; ball += 1) {
    if (isBallInPlay(world, ball)) balls.push(poseOf(world, { ball }));
  }
  if (balls.length === 0) balls.push(poseOf(world, { ball: 0 }));
  return { tick, cut, balls, cars };
}

function poseOf(world: World, what: BodyName): BodyPose {
  return readBody(world, what, { x: 0, y: 0, angle: 0, vx: 0, vy: 0, angularVelocity: 0 });
}
