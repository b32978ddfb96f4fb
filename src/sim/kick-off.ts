/** Where all are put: at kick-offs, after a demolition, and when a seat is taken. */
import type { Place } from './arena/arena.ts';
import { at } from './at.ts';
import { placeBallAtHome } from './ball-places.ts';
import { parkingPlace } from './bounds.ts';
import { endEffects } from './car-effects.ts';
import { isOnPitch, NEVER, Phase } from './match-state.ts';
import { placeBody, placeLooseBodies, setEnabled } from './physics.ts';
import { sinCos } from './sin-cos.ts';
import { teamOfSlot } from './team.ts';
import type { World } from './world.ts';

/** Between cars that share a kick-off place, one behind the other. */
const BEHIND_M = 3;

const heading = { sin: 0, cos: 1 };

/** Begins a match anew: with a countdown, or in free play at once. */
export function startMatch(world: World): void {
  if (world.settings.flow === 'match') {
    startCountdown(world);
    return;
  }
  const { state } = world;
  state.phase = Phase.play;
  state.phaseTicksLeft = 0;
  placeForKickOff(world);
}

/** Begins the countdown of the next kick-off. */
export function startCountdown(world: World): void {
  const { state } = world;
  state.phase = Phase.countdown;
  state.phaseTicksLeft = world.tuning.match.countdownTicks;
  state.kickOffs += 1;
  placeForKickOff(world);
}

export function placeForKickOff(world: World): void {
  const { state, physics } = world;
  state.cut += 1;
  state.lastTouchSlot = -1;
  for (const pad of state.pads) pad.readyInTicks = 0;
  for (let ball = 0; ball < world.ballCount; ball += 1) placeBallAtHome(world, ball);
  placeLooseBodies(physics);
  for (let slot = 0; slot < world.slotCount; slot += 1) {
    const car = at(state.cars, slot);
    car.demolishedTicks = 0;
    car.lastTouchTick = NEVER;
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
  const { x, y } = parkingPlace(world, slot);
  placeBody(world.physics, slot, x, y, 0);
}

function freshenCar(world: World, slot: number): void {
  endEffects(world, slot);
  const car = at(world.state.cars, slot);
  car.boost = world.tuning.boost.atKickOff;
  car.dashCooldownTicks = 0;
}

function placeAtKickOff(world: World, slot: number): void {
  const places = world.settings.arena.kickOffPlaces[teamOfSlot(slot)];
  const { x, y, angle } = at(places, ((slot >> 1) + world.state.kickOffs) % places.length);
  const behindM = Math.floor((slot >> 1) / places.length) * BEHIND_M;
  sinCos(angle, heading);
  placeCarAt(world, slot, {
    x: x - heading.cos * behindM,
    y: y - heading.sin * behindM,
    angle,
  });
}

/** Puts a car back on the pitch as it is. */
export function respawnCar(world: World, slot: number): void {
  at(world.state.cars, slot).cut += 1;
  placeAtRespawn(world, slot);
}

/** On the pitch, at rest. */
export function placeCarAt(world: World, slot: number, { x, y, angle }: Place): void {
  setEnabled(world.physics, slot, true);
  placeBody(world.physics, slot, x, y, angle);
}

function placeAtRespawn(world: World, slot: number): void {
  const places = world.settings.arena.respawnPlaces[teamOfSlot(slot)];
  const first = slot >> 1;
  let chosen = at(places, first % places.length);
  for (let step = 0; step < places.length; step += 1) {
    const place = at(places, (first + step) % places.length);
    if (isFree(world, slot, place.x, place.y)) {
      chosen = place;
      break;
    }
  }
  placeCarAt(world, slot, chosen);
}

function isFree(world: World, slot: number, x: number, y: number): boolean {
  const { poses } = world.physics;
  const clearance = world.tuning.car.lengthM * 1.5;
  for (let other = 0; other < poses.length; other += 1) {
    if (other === slot) continue;
    const { x: otherX, y: otherY } = at(poses, other);
    const dx = otherX - x;
    const dy = otherY - y;
    if (dx * dx + dy * dy < clearance * clearance) return false;
  }
  return true;
}
