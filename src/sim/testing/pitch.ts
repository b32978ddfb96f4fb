/** A world already in play, with things where a test wants them. */
import { at } from '../at.ts';
import type { Command } from '../command.ts';
import type { GameEvent } from '../event.ts';
import { type CarInput, type Controls, NEUTRAL_INPUT, packInput } from '../input.ts';
import { type MatchSettings, matchSettings } from '../match-settings.ts';
import { type BallState, type CarState, Phase } from '../match-state.ts';
import { type BodyPose, placeBody, setVelocity } from '../physics.ts';
import type { RapierRealm } from '../rapier/realm.ts';
import { sinCos } from '../sin-cos.ts';
import { step } from '../step.ts';
import type { TuningOverrides } from '../tuning.ts';
import { type BallName, createWorld, readBody, type World } from '../world.ts';
import { NEUTRAL_CONTROLS } from './inputs.ts';

export interface Start {
  readonly x: number;
  readonly y: number;
  readonly angle?: number;
  /** Along the angle. */
  readonly speedMps?: number;
}

export interface Pitch {
  readonly world: World;
  /** Everything reported since the pitch was made. */
  readonly events: GameEvent[];
  car(slot: number): CarState;
  ball(number?: number): BallState;
  pose(what: Thing): BodyPose;
  speed(what: Thing): number;
  put(what: Thing, start: Start): void;
  hold(slot: number, controls: Partial<Controls>): void;
  command(...commands: readonly Command[]): void;
  step(ticks?: number): void;
  /** Steps until a condition holds, or throws after a minute of ticks. */
  stepUntil(condition: () => boolean): void;
}

/** `ball` is the first one. */
export type Thing = number | 'ball' | BallName;

export interface PitchOptions extends Partial<MatchSettings> {
  readonly seed?: number;
  readonly tuning?: TuningOverrides;
}

/** The slots of `seats` are on the pitch, driven by players; the ball rests in the middle. */
export function createPitch(
  realm: RapierRealm,
  seats: readonly number[],
  { seed = 0, tuning = {}, ...settings }: PitchOptions = {},
): Pitch {
  const world = createWorld(realm, {
    settings: matchSettings({ teamSize: 2, ...settings }),
    seed,
    tuning,
  });
  const inputs: CarInput[] = world.state.cars.map(() => NEUTRAL_INPUT);
  const events: GameEvent[] = [];
  const pitch: Pitch = {
    world,
    events,
    car: (slot) => at(world.state.cars, slot),
    ball: (number = 0) => at(world.state.balls, number),
    pose: (what) =>
      readBody(world, what === 'ball' ? { ball: 0 } : what, {
        x: 0,
        y: 0,
        angle: 0,
        vx: 0,
        vy: 0,
        angularVelocity: 0,
      }),
    speed(what) {
      const { vx, vy } = pitch.pose(what);
      return Math.sqrt(vx * vx + vy * vy);
    },
    put(what, { x, y, angle = 0, speedMps = 0 }) {
      const ball = typeof what === 'object' ? what.ball : 0;
      const index = typeof what === 'number' ? what : world.physics.ballIndex + ball;
      const { cos, sin } = sinCos(angle, { sin: 0, cos: 1 });
      placeBody(world.physics, index, x, y, angle);
      setVelocity(world.physics, index, cos * speedMps, sin * speedMps);
    },
    hold(slot, controls) {
      inputs[slot] = packInput({ ...NEUTRAL_CONTROLS, ...controls });
    },
    command(...commands) {
      events.push(...step(world, inputs, commands));
    },
    step(ticks = 1) {
      for (let tick = 0; tick < ticks; tick += 1) events.push(...step(world, inputs, []));
    },
    stepUntil(condition) {
      for (let tick = 0; tick < 3600; tick += 1) {
        if (condition()) return;
        pitch.step();
      }
      throw new Error(`nothing came of it in a minute, at tick ${world.state.tick}`);
    },
  };
  pitch.command(...seats.map((slot) => ({ kind: 'seat-player', slot }) as const));
  pitch.stepUntil(() => world.state.phase === Phase.play);
  events.length = 0;
  return pitch;
}
