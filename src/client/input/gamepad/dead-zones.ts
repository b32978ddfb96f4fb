/**
 * Sticks never rest quite in the middle nor reach quite the end. Two zones of a stick's way count
 * as rest and as all the way; what lies between is stretched over the whole range, so that the car
 * gets every value and none of them leaps. Pure.
 */
import type { DeadZones } from '../../settings/settings.ts';

export interface StickPose {
  /** -1 left .. 1 right. */
  readonly x: number;
  /** -1 up .. 1 down. */
  readonly y: number;
}

/** Share of the inner zone along each axis: who pushes straight ahead does not mean to steer. */
const AXIAL_SHARE = 0.5;

/** For the two axes of one stick: by distance from its middle, then each axis by itself. */
export function applyRadialZone(x: number, y: number, zones: DeadZones): StickPose {
  const distance = Math.hypot(x, y);
  if (distance === 0) return { x: 0, y: 0 };
  const reach = stretch(distance, zones) / distance;
  const axial: DeadZones = { inner: zones.inner * AXIAL_SHARE, outer: 0 };
  return { x: applyAxialZone(x * reach, axial), y: applyAxialZone(y * reach, axial) };
}

/** For an axis that is no part of a stick. */
export function applyAxialZone(value: number, zones: DeadZones): number {
  return Math.sign(value) * stretch(Math.abs(value), zones);
}

/** @param amount 0.. */
function stretch(amount: number, { inner, outer }: DeadZones): number {
  return Math.min(1, Math.max(0, (amount - inner) / (1 - inner - outer)));
}
