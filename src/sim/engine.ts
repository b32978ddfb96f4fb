/** What pedals and boost do to a car's speed ahead. */
import type { CarState } from './match-state.ts';
import type { CarMotion } from './steering.ts';
import { DRIFT, DRIVE, TICK_SECONDS } from './tuning.ts';

export function applyEngine(
  car: CarState,
  motion: CarMotion,
  throttle: number,
  handbrake: boolean,
): void {
  const pushed = nextSpeedAhead(car, motion.ahead, throttle, handbrake);
  motion.ahead = withinTopSpeed(car, motion.ahead, pushed, motion.aside);
}

function nextSpeedAhead(
  car: CarState,
  ahead: number,
  throttle: number,
  handbrake: boolean,
): number {
  const pedal = car.boosting === 1 ? Math.max(throttle, 1) : throttle;
  const factor = 1 + (DRIFT.throttleFactor - 1) * (handbrake ? car.slide : 0);
  let speed = ahead;
  if (pedal > 0) {
    speed =
      speed < 0 ? towards(speed, 0, DRIVE.brakeMps2 * pedal) : accelerate(speed, pedal * factor);
  } else if (pedal < 0) {
    speed =
      speed > 0
        ? towards(speed, 0, DRIVE.brakeMps2 * -pedal * factor)
        : reverse(speed, -pedal * factor);
  } else if (!handbrake) {
    speed = towards(speed, 0, DRIVE.engineBrakeMps2);
  }
  if (car.boosting === 1 && speed < DRIVE.boostTopSpeedMps) {
    speed = Math.min(DRIVE.boostTopSpeedMps, speed + DRIVE.boostAccelMps2 * TICK_SECONDS);
  }
  return speed;
}

/** In a slide too, the engine brings the whole speed no higher than the top speed. */
function withinTopSpeed(car: CarState, before: number, pushed: number, aside: number): number {
  if (pushed <= before || pushed <= 0) return pushed;
  const top = car.boosting === 1 ? DRIVE.boostTopSpeedMps : DRIVE.topSpeedMps;
  const room = Math.sqrt(Math.max(0, top * top - aside * aside));
  return Math.max(before, Math.min(pushed, room));
}

function accelerate(speed: number, pedal: number): number {
  const top = DRIVE.topSpeedMps * pedal;
  if (speed >= DRIVE.topSpeedMps) {
    return towards(speed, DRIVE.topSpeedMps, DRIVE.overspeedBrakeMps2);
  }
  if (speed >= top) return towards(speed, top, DRIVE.engineBrakeMps2);
  const share = speed / DRIVE.topSpeedMps;
  const taper = DRIVE.taperFrom;
  const accel =
    share < taper
      ? DRIVE.throttleAccelMps2 +
        (DRIVE.taperedAccelMps2 - DRIVE.throttleAccelMps2) * (share / taper)
      : DRIVE.taperedAccelMps2;
  return Math.min(top, speed + accel * pedal * TICK_SECONDS);
}

function reverse(speed: number, pedal: number): number {
  return towards(speed, -DRIVE.reverseTopSpeedMps * pedal, DRIVE.reverseAccelMps2 * pedal);
}

function towards(speed: number, target: number, accelMps2: number): number {
  const limit = accelMps2 * TICK_SECONDS;
  return speed + Math.max(-limit, Math.min(limit, target - speed));
}
