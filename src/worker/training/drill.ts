/**
 * What a drill is: a state machine that sees each tick of the world and answers with commands. It
 * knows no clock but the world's tick and no randomness but its order's seed, so that an order is
 * the same drill everywhere. It must never step or change the world itself.
 */
import type { Command } from '../../sim/command.ts';
import type { GameEvent } from '../../sim/event.ts';
import type { BodyPose } from '../../sim/world.ts';
import type { TrainingOrder, TrainingState } from './api.ts';

/** The slot of the one who trains; plays to the right. */
export const TRAINEE = 0;

/** The world after a tick. Valid during the call. */
export interface Seen {
  /** The tick that the next step simulates. */
  readonly tick: number;
  readonly car: BodyPose;
  readonly isBoosting: boolean;
  readonly ball: BodyPose;
  /** Of the tick that was just stepped. */
  readonly events: readonly GameEvent[];
}

export interface Drill {
  /** The same object until something has changed. */
  readonly state: TrainingState;
  /** A ball that is not wanted is neither shown nor in the way. */
  readonly hidesBall: boolean;
  begin(seen: Seen): readonly Command[];
  /** Called after each tick. @returns what takes effect in the next one */
  watch(seen: Seen): readonly Command[];
}

/** Where a ball that nobody wants lies: in the mouth of the trainee's own goal, not past its line. */
export const UNUSED_BALL: Command = placeBall({ x: -30.6, y: 0 }, { x: 0, y: 0 });

interface Vector {
  readonly x: number;
  readonly y: number;
}

export function placeBall({ x, y }: Vector, velocity: Vector): Command {
  return { kind: 'place-ball', ball: 0, x, y, vx: velocity.x, vy: velocity.y };
}

export function placeTrainee({ x, y }: Vector, angle: number, boost: number): Command {
  return { kind: 'place-car', slot: TRAINEE, x, y, angle, speedMps: 0, boost };
}

export function distance(one: Vector, other: Vector): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** A drill's state as it begins. */
export function openingState(
  order: TrainingOrder,
  tick: number,
  given: Pick<TrainingState, 'prompt' | 'attemptCount'>,
): TrainingState {
  return {
    order,
    marks: [],
    aim: null,
    isAstray: false,
    attempts: [],
    score: 0,
    endsAtTick: null,
    beganAtTick: tick,
    result: null,
    ...given,
  };
}
