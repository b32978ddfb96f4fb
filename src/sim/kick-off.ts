/** Where cars and ball are put: at kick-offs, after a demolition, and when a seat is taken. */
import { placeFor } from './arena.ts';
import { at } from './at.ts';
import { endEffects } from './car-effects.ts';
import { isOnPitch, NEVER, Phase } from './match-state.ts';
import { placeBody, setEnabled } from './physics.ts';
import { forgetShot } from './shots-and-saves.ts';
import { teamOfSlot } from './team.ts';
import { BOOST, CAR, MATCH } from './tuning.ts';
import type { World } from './world.ts';

/** Cars off the pitch wait here, one beside the other, where nothing else can be. */
const PARKING_Y = 100;

/** Begins the countdown of the next kick-off. */
export function startCountdown(world: World): void {
  const { state } = world;
  state.phase = Phase.countdown;
  state.phaseTicksLeft = MATCH.countdownTicks;
  state.kickOffs += 1;
  placeForKickOff(world);
}

export function placeForKickOff(world: World): void {
  const { state, physics } = world;
  state.cut += 1;
  state.lastTouchSlot = -1;
  forgetShot(world);
  for (const pad of state.pads) pad.readyInTicks = 0;
  placeBody(physics, physics.ballIndex, 0, 0, 0);
  for (let slot = 0; slot < world.slotCount; slot += 1) {
    const car = at(state.cars, slot);
    car.demolishedTicks = 0;
    car.lastTouchTick = NEVER;
    car.lastShotTick = NEVER;
    freshenCar(world, slot);
    if (isOnPitch(car)) placeAtKickOff(world, slot);
    else parkCar(world, slot);
  }
}

/** Puts a car that was not on the pitch on it. */
export function spawnCar(world: World, slot: number): void {
  at(world.state.cars, slot).cut += 1;
  freshenCar(world, slot);
  if (world.state.phase === Phase.countdown) placeAtKickOff(world, slot);
  else placeAtRespawn(world, slot);
}

/** Takes a car off the pitch. */
export function parkCar(world: World, slot: number): void {
  setEnabled(world.physics, slot, false);
  placeBody(world.physics, slot, (slot - world.slotCount / 2) * 4, PARKING_Y, 0);
}

function freshenCar(world: World, slot: number): void {
  endEffects(world, slot);
  const car = at(world.state.cars, slot);
  car.boost = BOOST.atKickOff;
  car.dashCooldownTicks = 0;
}

function placeAtKickOff(world: World, slot: number): void {
  const places = world.arena.kickOffPlaces;
  const place = at(places, ((slot >> 1) + world.state.kickOffs) % places.length);
  const own = placeFor(teamOfSlot(slot), place);
  setEnabled(world.physics, slot, true);
  placeBody(world.physics, slot, own.x, own.y, own.angle);
}

function placeAtRespawn(world: World, slot: number): void {
  const places = world.arena.respawnPlaces.map((place) => placeFor(teamOfSlot(slot), place));
  const first = slot >> 1;
  let chosen = at(places, first % places.length);
  for (let step = 0; step < places.length; step += 1) {
    const place = at(places, (first + step) % places.length);
    if (isFree(world, slot, place.x, place.y)) {
      chosen = place;
      break;
    }
  }
  setEnabled(world.physics, slot, true);
  placeBody(world.physics, slot, chosen.x, chosen.y, chosen.angle);
}

function isFree(world: World, slot: number, x: number, y: number): boolean {
  const { poses } = world.physics;
  const clearance = CAR.lengthM * 1.5;
  for (let other = 0; other < poses.length; other += 1) {
    if (other === slot) continue;
    const { x: otherX, y: otherY } = at(poses, other);
    const dx = otherX - x;
    const dy = otherY - y;
    if (dx * dx + dy * dy < clearance * clearance) return false;
  }
  return true;
}
