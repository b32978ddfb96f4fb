/** Lays a world out as view-frame.ts says. */
import { type CarState, Occupant } from '../sim/match-state.ts';
import { DASH } from '../sim/tuning.ts';
import type { BodyPose, World } from '../sim/world.ts';
import { CAR, CAR_FLAG, CAR_STRIDE, VIEW } from './view-frame.ts';

export interface Shown {
  readonly world: World;
  /** When the tick is due on the screen, of `performance.timeOrigin + now()`. */
  readonly dueMs: number;
  /** Leaps besides those that the world knows of. */
  readonly cuts: number;
  /** As drawn: 0 is the ball, then the cars by slot. Valid until the next call. */
  poseOf(index: number): BodyPose;
}

export function writeView(frame: Float64Array, shown: Shown): void {
  const { state } = shown.world;
  frame[VIEW.tick] = state.tick;
  frame[VIEW.dueMs] = shown.dueMs;
  frame[VIEW.phase] = state.phase;
  frame[VIEW.phaseTicksLeft] = state.phaseTicksLeft;
  frame[VIEW.clockTicks] = state.overtime === 1 ? state.overtimeTicks : state.clockTicksLeft;
  frame[VIEW.overtime] = state.overtime;
  frame[VIEW.scoreLeft] = state.score[0];
  frame[VIEW.scoreRight] = state.score[1];
  frame[VIEW.padsReady] = readyPads(shown.world);
  const ball = shown.poseOf(0);
  frame[VIEW.ballX] = ball.x;
  frame[VIEW.ballY] = ball.y;
  frame[VIEW.ballAngle] = ball.angle;
  frame[VIEW.ballVx] = ball.vx;
  frame[VIEW.ballVy] = ball.vy;
  frame[VIEW.cut] = state.cut + shown.cuts;
  for (const [slot, car] of state.cars.entries()) {
    writeCar(frame, VIEW.cars + slot * CAR_STRIDE, car, shown.poseOf(slot + 1));
  }
}

function writeCar(frame: Float64Array, offset: number, car: CarState, pose: BodyPose): void {
  frame[offset + CAR.x] = pose.x;
  frame[offset + CAR.y] = pose.y;
  frame[offset + CAR.angle] = pose.angle;
  frame[offset + CAR.vx] = pose.vx;
  frame[offset + CAR.vy] = pose.vy;
  frame[offset + CAR.boost] = car.boost;
  frame[offset + CAR.dashCooldown] = car.dashCooldownTicks / DASH.cooldownTicks;
  frame[offset + CAR.flags] = flagsOf(car);
  frame[offset + CAR.cut] = car.cut;
  frame[offset + CAR.goals] = car.goals;
  frame[offset + CAR.assists] = car.assists;
  frame[offset + CAR.saves] = car.saves;
  frame[offset + CAR.shots] = car.shots;
}

function flagsOf(car: CarState): number {
  return (
    (car.occupant === Occupant.empty ? 0 : CAR_FLAG.present) |
    (car.boosting === 1 ? CAR_FLAG.boosting : 0) |
    (car.drifting === 1 ? CAR_FLAG.drifting : 0) |
    (car.demolishedTicks > 0 ? CAR_FLAG.demolished : 0) |
    (car.supersonic === 1 ? CAR_FLAG.supersonic : 0)
  );
}

/** @returns a mask of 32 bits, unsigned */
function readyPads({ state }: World): number {
  let mask = 0;
  for (const [index, pad] of state.pads.entries()) if (pad.readyInTicks === 0) mask |= 1 << index;
  return mask >>> 0;
}
