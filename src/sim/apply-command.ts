/** What commands do to a world; within a tick they come before everything else. */
import { at } from './at.ts';
import { endEffects } from './car-effects.ts';
import type { Command } from './command.ts';
import { parkCar, spawnCar, startCountdown } from './kick-off.ts';
import { NEVER, Occupant } from './match-state.ts';
import { forgetShot } from './shots-and-saves.ts';
import type { World } from './world.ts';

/** @throws RangeError when the slot does not exist */
export function applyCommand(world: World, command: Command): void {
  switch (command.kind) {
    case 'seat-player':
      seat(world, command.slot, Occupant.player);
      break;
    case 'seat-bot':
      seat(world, command.slot, Occupant.bot);
      break;
    case 'vacate':
      vacate(world, command.slot);
      break;
    case 'reset-statistics':
      clearStatistics(world, command.slot);
      break;
    case 'rematch':
      restart(world);
      break;
  }
}

function seat(world: World, slot: number, occupant: number): void {
  const car = at(world.state.cars, slot);
  const wasEmpty = car.occupant === Occupant.empty;
  car.occupant = occupant;
  car.dashUnsynced = 1;
  if (wasEmpty) spawnCar(world, slot);
}

function vacate(world: World, slot: number): void {
  const car = at(world.state.cars, slot);
  if (car.occupant === Occupant.empty) return;
  endEffects(world, slot);
  car.occupant = Occupant.empty;
  car.demolishedTicks = 0;
  car.cut += 1;
  clearStatistics(world, slot);
  parkCar(world, slot);
}

function restart(world: World): void {
  const { state } = world;
  state.score[0] = 0;
  state.score[1] = 0;
  state.clockTicksLeft = world.clockTicks;
  state.overtime = 0;
  state.overtimeTicks = 0;
  for (let slot = 0; slot < world.slotCount; slot += 1) clearStatistics(world, slot);
  startCountdown(world);
}

function clearStatistics(world: World, slot: number): void {
  const car = at(world.state.cars, slot);
  // What comes of a shot that is no longer counted does not count either; a goal counts one anew.
  if (world.state.shotSlot === slot) forgetShot(world);
  car.lastShotTick = NEVER;
  car.goals = 0;
  car.ownGoals = 0;
  car.assists = 0;
  car.saves = 0;
  car.shots = 0;
  car.demolitions = 0;
}
