/**
 * Which way the front wheels point, guessed from how the car moves, since steering itself does not
 * reach the page for other cars. Pure.
 */
import type { DrawnCar } from '../../view/drawn-view.ts';
import { shortestTurn } from '../../view/view-interpolator.ts';

const MAX_ANGLE = 0.52;
const WHEELBASE_M = 1.4;
const TURN_RATE = 14;

/**
 * @param before the angle drawn last, radians
 * @param seconds since then
 */
export function wheelAngle(car: DrawnCar, before: number, seconds: number): number {
  const speed = Math.hypot(car.vx, car.vy);
  let target = 0;
  if (speed > 0.5) {
    const slip = shortestTurn(car.angle, Math.atan2(car.vy, car.vx));
    const isBackwards = Math.abs(slip) > Math.PI / 2;
    // In a drift the wheels point where the car slides (opposite lock); else along the curve.
    target =
      car.drifting && !isBackwards
        ? slip
        : Math.atan((WHEELBASE_M * car.yawRate) / Math.max(speed, 4)) * (isBackwards ? -1 : 1);
  }
  const clamped = Math.max(-MAX_ANGLE, Math.min(MAX_ANGLE, target));
  return before + (clamped - before) * (1 - Math.exp(-TURN_RATE * seconds));
}
