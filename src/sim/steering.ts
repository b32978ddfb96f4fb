/** What the front wheels and the tyres do: yaw rate, grip, and the slide of the handbrake. */
import { at } from './at.ts';
import type { CarState } from './match-state.ts';
import { TICK_SECONDS, type Tuning } from './tuning.ts';

/** Speeds in the car's own axes: along its nose, and to its right. */
export interface CarMotion {
  ahead: number;
  aside: number;
}

export function updateSlide(
  car: CarState,
  handbrake: boolean,
  { drift }: Pick<Tuning, 'drift'>,
): void {
  car.slide = handbrake
    ? Math.min(1, car.slide + drift.enterPerTick)
    : Math.max(0, car.slide - drift.leavePerTick);
}

export function nextYawRate(
  car: CarState,
  yaw: number,
  ahead: number,
  controls: { readonly steer: number; readonly throttle: number },
  { drive, drift }: Pick<Tuning, 'drive' | 'drift'>,
): number {
  const speed = steeringSpeed(ahead, controls.throttle, drive);
  const factor = 1 + (drift.turnFactor - 1) * car.slide;
  const target = controls.steer * speed * turnCurvature(Math.abs(speed), drive) * factor;
  const limit = drive.yawAccelRadps2 * TICK_SECONDS;
  return yaw + Math.max(-limit, Math.min(limit, target - yaw));
}

/**
 * Takes sideways speed away, and gives part of it back as speed ahead. The more a car moves across
 * its nose, the less comes back, or one that was struck from the side would shoot off ahead; a slide
 * on the handbrake is meant, and keeps its momentum.
 */
export function applyGrip(car: CarState, motion: CarMotion, tuning: Tuning): void {
  const { drive, drift } = tuning;
  const { ahead, aside } = motion;
  if (aside === 0) return;
  const taken = Math.min(Math.abs(aside), gripOf(car, tuning) * TICK_SECONDS);
  motion.aside = aside > 0 ? aside - taken : aside + taken;
  const share = Math.min(1, Math.max(car.slide, Math.abs(ahead) / Math.abs(aside)));
  const keep = share * (drive.gripKeep + (drift.gripKeep - drive.gripKeep) * car.slide);
  const energy = ahead * ahead + keep * (aside * aside - motion.aside * motion.aside);
  motion.ahead = ahead < 0 ? -Math.sqrt(energy) : Math.sqrt(energy);
}

function gripOf(car: CarState, { dash, drift, drive, blast }: Tuning): number {
  if (car.thrownTicks > 0) return blast.gripMps2;
  if (car.dashTicksLeft > 0) return dash.gripMps2;
  return drive.gripMps2 + (drift.gripMps2 - drive.gripMps2) * car.slide;
}

/** A car that pushes against something turns as if it rolled, or its nose would stay at the wall. */
function steeringSpeed(ahead: number, throttle: number, drive: Tuning['drive']): number {
  if (Math.abs(ahead) >= drive.pivotSpeedMps) return ahead;
  const pivot = drive.pivotSpeedMps * throttle;
  return throttle > 0 ? Math.max(ahead, pivot) : Math.min(ahead, pivot);
}

function turnCurvature(speedMps: number, drive: Tuning['drive']): number {
  let last = at(drive.turn, 0);
  for (const point of drive.turn) {
    if (speedMps < point.speedMps) {
      const share = (speedMps - last.speedMps) / (point.speedMps - last.speedMps);
      return last.curvaturePerM + (point.curvaturePerM - last.curvaturePerM) * share;
    }
    last = point;
  }
  return last.curvaturePerM;
}
