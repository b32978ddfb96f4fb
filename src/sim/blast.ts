/** What a goal does to those near the ball: cars and loose things are thrown away from it. */
import type { Point } from './arena/arena.ts';
import { at } from './at.ts';
import { endEffects } from './car-effects.ts';
import { isOnPitch } from './match-state.ts';
import {
  type BodyPose,
  createPose,
  readBodyAt,
  setAngularVelocity,
  setVelocity,
} from './physics.ts';
import { sinCos } from './sin-cos.ts';
import type { World } from './world.ts';

const heading = { sin: 0, cos: 1 };
const loosePose = createPose();

export function blastFrom(world: World, from: Point): void {
  const { physics, tuning, state } = world;
  for (let slot = 0; slot < world.slotCount; slot += 1) {
    const car = at(state.cars, slot);
    if (!isOnPitch(car)) continue;
    const pose = at(physics.poses, slot);
    const push = pushOn(world, from, pose);
    if (push === null) continue;
    endEffects(world, slot);
    car.thrownTicks = tuning.blast.lastsTicks;
    setVelocity(physics, slot, pose.vx + push.x, pose.vy + push.y);
    sinCos(pose.angle, heading);
    const side = heading.cos * push.y - heading.sin * push.x < 0 ? 1 : -1;
    setAngularVelocity(physics, slot, side * push.share * tuning.blast.spinRadps);
  }
  for (let loose = 0; loose < world.looseCount; loose += 1) {
    const index = physics.looseIndex + loose;
    readBodyAt(physics, index, loosePose);
    const push = pushOn(world, from, loosePose);
    if (push === null) continue;
    const { x, y } = push;
    at(physics.bodies, index).setLinvel({ x: loosePose.vx + x, y: loosePose.vy + y }, true);
  }
}

/** Speed to add: the less the further away; null beyond the blast's reach. */
function pushOn(
  { tuning }: World,
  from: Point,
  { x, y }: BodyPose,
): { readonly x: number; readonly y: number; readonly share: number } | null {
  const { radiusM, speedMps } = tuning.blast;
  const dx = x - from.x;
  const dy = y - from.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (!(distance < radiusM) || distance === 0) return null;
  const share = 1 - distance / radiusM;
  const scale = (share * speedMps) / distance;
  return { x: dx * scale, y: dy * scale, share };
}
