/** What pedals and boost do to a car's speed ahead. */
import type { CarState } from './match-state.ts';
import type { CarMotion } from './steering.ts';
import { TICK_SECONDS, type Tuning } from './tuning.ts';

export function applyEngine(
  car: CarState,
  motion: CarMotion,
  throttle: number,
  handbrake: boolean,
  { drive, drift }: Pick<Tuning, 'drive' | 'drift'>,
): void {
  const throttleFactor = 1 + (drift.throttleFactor - 1) * (handbrake ? car.slide : 0);
  const pushed = nextSpeedAhead(car, motion.ahead, throttle, handbrake, throttleFactor, drive);
  motion.ahead = withinTopSpeed(car, motion.ahead, pushed, motion.aside, drive);
}

function nextSpeedAhead(
  car: CarState,
  ahead: number,
  throttle: number,
  handbrake: boolean,
  factor: number,
  drive: Tuning['drive'],
): number {
  const pedal = car.boosting === 1 ? Math.max(throttle, 1) : throttle;
  let speed = ahead;
  if (pedal > 0) {
    speed =
      speed < 0
        ? towards(speed, 0, drive.brakeMps2 * pedal)
        : accelerate(speed, pedal * factor, drive);
  } else if (pedal < 0) {
    speed =
      speed > 0
        ? towards(speed, 0, drive.brakeMps2 * -pedal * factor)
        : reverse(speed, -pedal * factor, drive);
  } else if (!handbrake) {
    speed = towards(speed, 0, drive.engineBrakeMps2);
  }
  if (car.boosting === 1 && speed < drive.boostTopSpeedMps) {
    speed = Math.min(drive.boostTopSpeedMps, speed + drive.boostAccelMps2 * TICK_SECONDS);
  }
  return speed;
}

/** In a slide too, the engine brings the whole speed no higher than the top speed. */
function withinTopSpeed(
  car: CarState,
  before: number,
  pushed: number,
  aside: number,
  drive: Tuning['drive'],
): number {
  if (pushed <= before || pushed <= 0) return pushed;
  const top = car.boosting === 1 ? drive.boostTopSpeedMps : drive.topSpeedMps;
  const room = Math.sqrt(Math.max(0, top * top - aside * aside));
  return Math.max(before, Math.min(pushed, room));
}

function accelerate(speed: number, pedal: number, drive: Tuning['drive']): number {
  const top = drive.topSpeedMps * pedal;
  if (speed >= drive.topSpeedMps) {
    return towards(speed, drive.topSpeedMps, drive.overspeedBrakeMps2);
  }
  if (speed >= top) return towards(speed, top, drive.engineBrakeMps2);
  const share = speed / drive.topSpeedMps;
  const taper = drive.taperFrom;
  const accel =
    share < taper
      ? drive.throttleAccelMps2 +
        (drive.taperedAccelMps2 - drive.throttleAccelMps2) * (share / taper)
      : drive.taperedAccelMps2;
  return Math.min(top, speed + accel * pedal * TICK_SECONDS);
}

function reverse(speed: number, pedal: number, drive: Tuning['drive']): number {
  return towards(speed, -drive.reverseTopSpeedMps * pedal, drive.reverseAccelMps2 * pedal);
}

function towards(speed: number, target: number, accelMps2: number): number {
  const limit = accelMps2 * TICK_SECONDS;
  return speed + Math.max(-limit, Math.min(limit, target - speed));
}
