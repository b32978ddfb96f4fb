/** What a car shows while it does something, ended all at once when it leaves or leaps. */
import { at } from './at.ts';
import { emit } from './emit.ts';
import type { World } from './world.ts';

export function endEffects(world: World, slot: number): void {
  const car = at(world.state.cars, slot);
  if (car.boosting === 1) emit(world, `boost-stop:${slot}`, { kind: 'boost-stop', slot });
  car.boosting = 0;
  car.drifting = 0;
  car.supersonic = 0;
  car.slide = 0;
  car.dashTicksLeft = 0;
  car.thrownTicks = 0;
}
