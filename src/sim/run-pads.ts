/** Boost pads: the nearest car on a ready pad that has room in its meter takes it. */
import { at } from './at.ts';
import { emit } from './emit.ts';
import { isOnPitch } from './match-state.ts';
import type { World } from './world.ts';

export function runPads(world: World): void {
  const { state } = world;
  const { pads } = world.settings.arena;
  const { boost } = world.tuning;
  for (let index = 0; index < state.pads.length; index += 1) {
    const pad = at(state.pads, index);
    if (pad.readyInTicks > 0) {
      pad.readyInTicks -= 1;
      continue;
    }
    const { x, y, large } = at(pads, index);
    const slot = nearestTaker(world, x, y, large ? boost.largePadRadiusM : boost.smallPadRadiusM);
    if (slot === null) continue;
    const car = at(state.cars, slot);
    car.boost = Math.min(1, car.boost + (large ? boost.largePadAmount : boost.smallPadAmount));
    pad.readyInTicks = large ? boost.largePadTicks : boost.smallPadTicks;
    emit(world, `pad:${slot}:${index}`, { kind: 'pad', slot, pad: index, large });
  }
}

function nearestTaker(world: World, x: number, y: number, radiusM: number): number | null {
  let best: number | null = null;
  let bestSquared = radiusM * radiusM;
  for (let slot = 0; slot < world.slotCount; slot += 1) {
    const car = at(world.state.cars, slot);
    if (!isOnPitch(car) || car.boost >= 1) continue;
    const pose = at(world.physics.poses, slot);
    const dx = pose.x - x;
    const dy = pose.y - y;
    const squared = dx * dx + dy * dy;
    if (squared >= bestSquared) continue;
    best = slot;
    bestSquared = squared;
  }
  return best;
}
