/**
 * The room that cars and balls may be in. Walls hold them; should one ever get out all the same, it
 * is put back within the tick, so that no match is stuck.
 */
import type { Arena, Point } from './arena/arena.ts';
import { at } from './at.ts';
import { isBallInPlay, placeBallAtHome } from './ball-places.ts';
import { respawnCar } from './kick-off.ts';
import { isOnPitch } from './match-state.ts';
import type { World } from './world.ts';

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** So far a body's middle may be in the wall before it counts as gone. */
const MARGIN_M = 1;
/** Cars and balls off the pitch wait here, one beside the other, where nothing else can be. */
const PARKING_Y = 100;
const PARKING_BELOW_M = 40;

export function boundsOf({ outline }: Arena): Bounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of outline) {
    bounds.left = Math.min(bounds.left, x - MARGIN_M);
    bounds.right = Math.max(bounds.right, x + MARGIN_M);
    bounds.top = Math.min(bounds.top, y - MARGIN_M);
    bounds.bottom = Math.max(bounds.bottom, y + MARGIN_M);
  }
  return bounds;
}

/** @param index of the body */
export function parkingPlace({ bounds, slotCount }: World, index: number): Point {
  const y = Math.max(PARKING_Y, bounds.bottom + PARKING_BELOW_M);
  return { x: (index - slotCount / 2) * 4, y };
}

export function putBackStrays(world: World): void {
  const { bounds, physics, slotCount, state } = world;
  for (let slot = 0; slot < slotCount; slot += 1) {
    if (isOnPitch(at(state.cars, slot)) && !isWithin(bounds, at(physics.poses, slot))) {
      respawnCar(world, slot);
    }
  }
  for (let ball = 0; ball < world.ballCount; ball += 1) {
    if (!isBallInPlay(world, ball)) continue;
    if (!isWithin(bounds, at(physics.poses, physics.ballIndex + ball))) {
      placeBallAtHome(world, ball);
    }
  }
}

/** False for what is no number, too. */
function isWithin({ left, top, right, bottom }: Bounds, { x, y }: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}
