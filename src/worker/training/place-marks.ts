/** Where targets stand: near the car, wherever there is room; and whether something has passed a gate. */
import type { TrainingMark } from './api.ts';

interface Vector {
  readonly x: number;
  readonly y: number;
}

export type Gate = Extract<TrainingMark, { kind: 'gate' }>;

/** Targets keep away from walls and corners of the pitch, metres from its middle. */
export const ROOM: Room = { halfLengthM: 24, halfWidthM: 13 };

export interface Room {
  readonly halfLengthM: number;
  readonly halfWidthM: number;
}

/** A body that moved further in one tick was put there. */
const LEAP_M = 3;

export function hasRoom({ x, y }: Vector, room = ROOM): boolean {
  return Math.abs(x) <= room.halfLengthM && Math.abs(y) <= room.halfWidthM;
}

export function along({ x, y }: Vector, angle: number, metres: number): Vector {
  return { x: x + Math.cos(angle) * metres, y: y + Math.sin(angle) * metres };
}

/**
 * The way that has so much room in front of a car.
 *
 * @param turns from its heading, the preferred one first, in degrees
 * @returns an angle in radians; towards the middle of the pitch when no turn will do
 */
export function roomyWay(
  car: Vector & { readonly angle: number },
  metres: number,
  turns: readonly number[],
  room = ROOM,
): number {
  for (const turn of turns) {
    const angle = car.angle + (turn * Math.PI) / 180;
    if (hasRoom(along(car, angle, metres), room)) return angle;
  }
  return Math.atan2(-car.y, -car.x);
}

/** Whether a body on its way passes the gate, from either side. */
export function passesGate({ x, y, angle, widthM }: Gate, from: Vector, to: Vector): boolean {
  if (Math.hypot(to.x - from.x, to.y - from.y) > LEAP_M) return false;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const aheadBefore = (from.x - x) * cos + (from.y - y) * sin;
  const ahead = (to.x - x) * cos + (to.y - y) * sin;
  if (aheadBefore < 0 === ahead < 0) return false;
  const aside = (to.y - y) * cos - (to.x - x) * sin;
  return Math.abs(aside) <= widthM / 2;
}
