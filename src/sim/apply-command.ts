/** What commands do to a world; within a tick they come before everything else. */
import { at } from './at.ts';
import { placeBallAt } from './ball-places.ts';
import { endEffects } from './car-effects.ts';
import type { Command } from './command.ts';
import { parkCar, placeCarAt, spawnCar, startMatch } from './kick-off.ts';
import { Occupant } from './match-state.ts';
import { setVelocity } from './physics.ts';
import { forgetShotsOf } from './shots-and-saves.ts';
import { sinCos } from './sin-cos.ts';
import type { World } from './world.ts';

/** @throws RangeError when the slot or the ball does not exist */
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
    case 'place-ball':
      placeBallAt(world, command.ball, command);
      break;
    case 'place-car':
      placeCar(world, command);
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
  state.clockTicksLeft = world.tuning.match.clockTicks;
  state.overtime = 0;
  state.overtimeTicks = 0;
  for (let slot = 0; slot < world.slotCount; slot += 1) clearStatistics(world, slot);
  startMatch(world);
}

function placeCar(world: World, command: Extract<Command, { kind: 'place-car' }>): void {
  const { slot, x, y, angle, speedMps, boost } = command;
  const car = at(world.state.cars, slot);
  if (car.occupant === Occupant.empty) return;
  endEffects(world, slot);
  car.demolishedTicks = 0;
  car.dashCooldownTicks = 0;
  car.boost = Math.max(0, Math.min(1, boost));
  car.cut += 1;
  placeCarAt(world, slot, { x, y, angle });
  const { sin, cos } = sinCos(angle, { sin: 0, cos: 1 });
  setVelocity(world.physics, slot, cos * speedMps, sin * speedMps);
}

function clearStatistics(world: World, slot: number): void {
  const car = at(world.state.cars, slot);
  // What comes of a shot that is no longer counted does not count either; a goal counts one anew.
  forgetShotsOf(world, slot);
  car.goals = 0;
  car.ownGoals = 0;
  car.assists = 0;
  car.saves = 0;
  car.shots = 0;
  car.demolitions = 0;
}
