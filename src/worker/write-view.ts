/** Lays a world out as view-frame.ts says. */
import { type CarState, Occupant, Phase } from '../sim/match-state.ts';
import { DASH } from '../sim/tuning.ts';
import type { BodyPose, World } from '../sim/world.ts';
import type { Standing, Tally } from './standings.ts';
import { CAR, CAR_FLAG, CAR_STRIDE, VIEW } from './view-frame.ts';

export interface Shown {
  readonly world: World;
  /** When the tick is due on the screen, of `performance.now()`. */
  readonly dueMs: number;
  /** What players are told is so, which the world shown may be ahead of. */
  readonly decided: Standing;
  /** Leaps besides those that the world knows of. */
  readonly cuts: number;
  /** As drawn: 0 is the ball, then the cars by slot. Valid until the next call. */
  poseOf(index: number): BodyPose;
}

export function writeView(frame: Float64Array, shown: Shown): void {
  const { state } = shown.world;
  const { decided } = shown;
  frame[VIEW.tick] = state.tick;
  frame[VIEW.dueMs] = shown.dueMs;
  frame[VIEW.phase] = shownPhase(state.phase, decided.phase);
  frame[VIEW.phaseTicksLeft] = state.phaseTicksLeft;
  frame[VIEW.clockTicks] = state.overtime === 1 ? state.overtimeTicks : state.clockTicksLeft;
  frame[VIEW.overtime] = state.overtime;
  frame[VIEW.scoreLeft] = decided.score[0];
  frame[VIEW.scoreRight] = decided.score[1];
  frame[VIEW.padsReady] = readyPads(shown.world);
  const ball = shown.poseOf(0);
  frame[VIEW.ballX] = ball.x;
  frame[VIEW.ballY] = ball.y;
  frame[VIEW.ballAngle] = ball.angle;
  frame[VIEW.ballVx] = ball.vx;
  frame[VIEW.ballVy] = ball.vy;
  frame[VIEW.cut] = state.cut + shown.cuts;
  for (const [slot, car] of state.cars.entries()) {
    const offset = VIEW.cars + slot * CAR_STRIDE;
    writeCar(frame, offset, car, shown.poseOf(slot + 1));
    writeTally(frame, offset, decided.tallies[slot]);
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
}

function writeTally(frame: Float64Array, offset: number, tally: Tally | undefined): void {
  frame[offset + CAR.goals] = tally?.goals ?? 0;
  frame[offset + CAR.assists] = tally?.assists ?? 0;
  frame[offset + CAR.saves] = tally?.saves ?? 0;
  frame[offset + CAR.shots] = tally?.shots ?? 0;
}

/** A goal and the end are shown once they are decided; countdown and kick-off when they are due. */
function shownPhase(predicted: number, decided: number): number {
  return predicted === Phase.celebration || predicted === Phase.end ? decided : predicted;
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
