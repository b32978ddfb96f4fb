/**
 * What a bot knows when it decides, in its own team's frame: own goal at -x, the opponents' at +x.
 * Its own car is where it will be when the decision takes effect; other cars are carried on straight
 * to that moment. Turning a pitch by half a turn changes no sense of rotation, so steering needs no
 * translating back.
 */
import type { Arena } from '../sim/arena.ts';
import { at } from '../sim/at.ts';
import {
  type CarInput,
  dashCountOf,
  isBoostHeld,
  isHandbrakeHeld,
  steerOf,
  throttleOf,
} from '../sim/input.ts';
import { isOnPitch, Occupant, Phase } from '../sim/match-state.ts';
import { sinCos } from '../sim/sin-cos.ts';
import { teamOfSlot } from '../sim/team.ts';
import { TICK_SECONDS } from '../sim/tuning.ts';
import { type BodyPose, readBody, type World } from '../sim/world.ts';
import { type BallPath, type BallSample, predictBall } from './ball-path.ts';
import { type BotMemory, decidedInput } from './bot-memory.ts';
import { BALL_HORIZON_TICKS, BALL_SAMPLE_TICKS } from './bot-tuning.ts';
import { advanceCar, type CarGuess, type Driving, dashCar, stopAtWalls } from './car-guess.ts';

export interface Situation {
  readonly arena: Arena;
  /** The tick on which the decision takes effect. */
  readonly tick: number;
  readonly slot: number;
  readonly me: CarGuess;
  /** From the decision's tick on. */
  readonly path: BallPath;
  readonly ball: BallSample;
  /** Cars on the pitch, the own one aside. */
  readonly mates: readonly OtherCar[];
  readonly opponents: readonly OtherCar[];
  readonly pads: readonly PadSpot[];
  readonly lastTouchSlot: number;
  readonly teamSize: number;
}

/** The part of a car that tells how soon it can be somewhere. */
export interface CarMotion {
  readonly x: number;
  readonly y: number;
  readonly cos: number;
  readonly sin: number;
  readonly ahead: number;
  readonly boost: number;
}

export interface OtherCar extends CarMotion {
  readonly slot: number;
  readonly isPerson: boolean;
}

export interface PadSpot {
  readonly x: number;
  readonly y: number;
  readonly large: boolean;
  /** Until it can be taken; 0 is now. */
  readonly readyInS: number;
}

const pose: BodyPose = { x: 0, y: 0, angle: 0, vx: 0, vy: 0, angularVelocity: 0 };
const heading = { sin: 0, cos: 1 };

export function readSituation(world: World, slot: number, memory: BotMemory): Situation {
  const { state, arena } = world;
  const side = teamOfSlot(slot) === 0 ? 1 : -1;
  const lead = memory.leadTicks;
  const frozenTicks = state.phase === Phase.countdown ? state.phaseTicksLeft : 0;
  const leadSamples = Math.floor(lead / BALL_SAMPLE_TICKS);
  readBody(world, 'ball', pose);
  const whole = predictBall(
    arena,
    { x: pose.x * side, y: pose.y * side, vx: pose.vx * side, vy: pose.vy * side },
    frozenTicks,
    leadSamples * BALL_SAMPLE_TICKS + BALL_HORIZON_TICKS,
  );
  const first = Math.min(leadSamples, whole.samples.length - 1);
  const path = { samples: whole.samples.slice(first), goal: whole.goal };
  const others = otherCars(world, slot, side, Math.max(0, lead - frozenTicks));
  return {
    arena,
    tick: state.tick + lead,
    slot,
    me: guessOwnCar(world, slot, side, memory, frozenTicks),
    path,
    ball: at(path.samples, 0),
    mates: others.filter((car) => teamOfSlot(car.slot) === teamOfSlot(slot)),
    opponents: others.filter((car) => teamOfSlot(car.slot) !== teamOfSlot(slot)),
    pads: arena.pads.map((pad, index) => ({
      x: pad.x * side,
      y: pad.y * side,
      large: pad.large,
      readyInS: Math.max(0, at(state.pads, index).readyInTicks - lead) * TICK_SECONDS,
    })),
    lastTouchSlot: state.lastTouchSlot,
    teamSize: world.teamSize,
  };
}

function guessOwnCar(
  world: World,
  slot: number,
  side: number,
  memory: BotMemory,
  frozenTicks: number,
): CarGuess {
  const car = at(world.state.cars, slot);
  readBody(world, slot, pose);
  const angle = side === 1 ? pose.angle : pose.angle + Math.PI;
  const { cos, sin } = sinCos(angle, heading);
  const vx = pose.vx * side;
  const vy = pose.vy * side;
  const guess: CarGuess = {
    x: pose.x * side,
    y: pose.y * side,
    angle,
    cos,
    sin,
    ahead: vx * cos + vy * sin,
    aside: vy * cos - vx * sin,
    yaw: pose.angularVelocity,
    slide: car.slide,
    boost: car.boost,
    dashCooldownTicks: car.dashCooldownTicks,
    dashTicksLeft: car.dashTicksLeft,
  };
  let presses = dashCountOf(decidedInput(memory, world.state.tick + frozenTicks - 1));
  for (let ahead = frozenTicks; ahead < memory.leadTicks; ahead += 1) {
    const input = decidedInput(memory, world.state.tick + ahead);
    if (dashCountOf(input) !== presses) dashCar(guess, steerOf(input));
    presses = dashCountOf(input);
    advanceCar(guess, drivingOf(input), 1);
    stopAtWalls(world.arena, guess);
  }
  return guess;
}

function drivingOf(input: CarInput): Driving {
  return {
    steer: steerOf(input),
    throttle: throttleOf(input),
    boost: isBoostHeld(input),
    handbrake: isHandbrakeHeld(input),
  };
}

function otherCars(world: World, slot: number, side: number, aheadTicks: number): OtherCar[] {
  const seconds = aheadTicks * TICK_SECONDS;
  const others: OtherCar[] = [];
  for (let other = 0; other < world.slotCount; other += 1) {
    const car = at(world.state.cars, other);
    if (other === slot || !isOnPitch(car)) continue;
    readBody(world, other, pose);
    sinCos(side === 1 ? pose.angle : pose.angle + Math.PI, heading);
    const vx = pose.vx * side;
    const vy = pose.vy * side;
    others.push({
      slot: other,
      isPerson: car.occupant === Occupant.player,
      x: pose.x * side + vx * seconds,
      y: pose.y * side + vy * seconds,
      cos: heading.cos,
      sin: heading.sin,
      ahead: vx * heading.cos + vy * heading.sin,
      boost: car.boost,
    });
  }
  return others;
}
