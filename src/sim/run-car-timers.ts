/** What counts down on cars by itself, and the return of the demolished. */
import { at } from './at.ts';
import { emit } from './emit.ts';
import { spawnCar } from './kick-off.ts';
import type { World } from './world.ts';

export function runCarTimers(world: World): void {
  for (let slot = 0; slot < world.slotCount; slot += 1) {
    const car = at(world.state.cars, slot);
    if (car.dashCooldownTicks > 0) car.dashCooldownTicks -= 1;
    if (car.dashTicksLeft > 0) car.dashTicksLeft -= 1;
    if (car.thrownTicks > 0) car.thrownTicks -= 1;
    if (car.demolishedTicks === 0) continue;
    car.demolishedTicks -= 1;
    if (car.demolishedTicks > 0) continue;
    spawnCar(world, slot);
    emit(world, `respawn:${slot}`, { kind: 'respawn', slot });
  }
}
