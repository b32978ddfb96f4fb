/** The dash: a push the way the car is steered, once for each press, with a cooldown. */
import { type CarInput, dashCountOf } from './input.ts';
import type { CarState } from './match-state.ts';
import type { CarMotion } from './steering.ts';
import type { Tuning } from './tuning.ts';

interface DashControls {
  readonly steer: number;
  readonly throttle: number;
}

/** @returns whether one began */
export function applyDash(
  car: CarState,
  motion: CarMotion,
  input: CarInput,
  controls: DashControls,
  dash: Tuning['dash'],
): boolean {
  if (!takeDash(car, dashCountOf(input), dash)) return false;
  const push = dashDirection(controls, dash);
  const limit = Math.max(dash.topSpeedMps, speedOf(motion));
  motion.ahead += push.ahead * dash.speedMps;
  motion.aside += push.aside * dash.speedMps;
  const scale = Math.min(1, limit / speedOf(motion));
  motion.ahead *= scale;
  motion.aside *= scale;
  car.dashCooldownTicks = dash.cooldownTicks;
  car.dashTicksLeft = dash.lastsTicks;
  return true;
}

/** Takes note of presses that do not count, so that they are not made up for later. */
export function dropDashes(car: CarState, input: CarInput): void {
  car.lastDashCount = dashCountOf(input);
  car.dashUnsynced = 0;
}

/** Whether a dash starts now. A press shortly before the cooldown ends waits for it. */
function takeDash(car: CarState, count: number, dash: Tuning['dash']): boolean {
  if (car.dashUnsynced === 1) {
    car.dashUnsynced = 0;
    car.lastDashCount = count;
  }
  if (count === car.lastDashCount) return false;
  if (car.dashCooldownTicks > 0 && car.dashCooldownTicks <= dash.earlyTicks) return false;
  car.lastDashCount = count;
  return car.dashCooldownTicks === 0;
}

function dashDirection(
  { steer, throttle }: DashControls,
  dash: Tuning['dash'],
): Readonly<CarMotion> {
  if (throttle < -0.5) return { ahead: -1, aside: 0 };
  if (Math.abs(steer) < dash.steerDeadZone) return { ahead: 1, aside: 0 };
  const aside = steer * dash.sideways;
  return { ahead: Math.sqrt(1 - aside * aside), aside };
}

function speedOf({ ahead, aside }: CarMotion): number {
  return Math.sqrt(ahead * ahead + aside * aside);
}
