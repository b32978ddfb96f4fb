/** Lays a world out as view-frame.ts says. */
import { isBallInPlay } from '../sim/ball-places.ts';
import { type CarState, Occupant, Phase } from '../sim/match-state.ts';
import { type BodyName, type BodyPose, readLoosePlace, type World } from '../sim/world.ts';
import type { Standing, Tally } from './standings.ts';
import {
  BALL,
  BALL_STRIDE,
  CAR,
  CAR_FLAG,
  CAR_STRIDE,
  LOOSE,
  LOOSE_STRIDE,
  MAX_LOOSE,
  VIEW,
} from './view-frame.ts';

export interface Shown {
  readonly world: World;
  /** When the tick is due on the screen, of `performance.now()`. */
  readonly dueMs: number;
  /** What players are told is so, which the world shown may be ahead of. */
  readonly decided: Standing;
  /** Leaps besides those that the world knows of. */
  readonly cuts: number;
  /** As drawn, of a car or a ball. Valid until the next call. */
  poseOf(body: BodyName): BodyPose;
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
  frame[VIEW.cut] = state.cut + shown.cuts;
  for (const [slot, car] of state.cars.entries()) {
    const offset = VIEW.cars + slot * CAR_STRIDE;
    const { cooldownTicks } = shown.world.tuning.dash;
    writeCar(frame, offset, car, shown.poseOf(slot), cooldownTicks);
    writeTally(frame, offset, decided.tallies[slot]);
  }
  writeBalls(frame, shown);
  writeLoose(frame, shown.world);
}

function writeBalls(frame: Float64Array, { world, poseOf }: Shown): void {
  frame[VIEW.ballCount] = world.ballCount;
  for (const [ball, { cut }] of world.state.balls.entries()) {
    const offset = VIEW.balls + ball * BALL_STRIDE;
    const { x, y, angle, vx, vy } = poseOf({ ball });
    frame[offset + BALL.x] = x;
    frame[offset + BALL.y] = y;
    frame[offset + BALL.angle] = angle;
    frame[offset + BALL.vx] = vx;
    frame[offset + BALL.vy] = vy;
    frame[offset + BALL.present] = isBallInPlay(world, ball) ? 1 : 0;
    frame[offset + BALL.cut] = cut;
  }
}

const place = { x: 0, y: 0, angle: 0 };

function writeLoose(frame: Float64Array, world: World): void {
  const count = Math.min(world.looseCount, MAX_LOOSE);
  frame[VIEW.looseCount] = count;
  for (let loose = 0; loose < count; loose += 1) {
    const offset = VIEW.loose + loose * LOOSE_STRIDE;
    const { x, y, angle } = readLoosePlace(world, loose, place);
    frame[offset + LOOSE.x] = x;
    frame[offset + LOOSE.y] = y;
    frame[offset + LOOSE.angle] = angle;
  }
}

function writeCar(
  frame: Float64Array,
  offset: number,
  car: CarState,
  pose: BodyPose,
  dashCooldownTicks: number,
): void {
  frame[offset + CAR.x] = pose.x;
  frame[offset + CAR.y] = pose.y;
  frame[offset + CAR.angle] = pose.angle;
  frame[offset + CAR.vx] = pose.vx;
  frame[offset + CAR.vy] = pose.vy;
  frame[offset + CAR.boost] = car.boost;
  frame[offset + CAR.dashCooldown] = car.dashCooldownTicks / dashCooldownTicks;
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
