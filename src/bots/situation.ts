/**
 * What a bot knows when it decides, in its own team's frame: own goal at -x, the opponents' at +x.
 * Its own car is where it will be when the decision takes effect; other cars are carried on straight
 * to that moment. Turning a pitch by half a turn changes no sense of rotation, so steering needs no
 * translating back.
 */
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
import { BALL_SAMPLE_TICKS, MISREAD, SHOOT } from './bot-tuning.ts';
import { advanceCar, type CarGuess, type Driving, dashCar, stopAtWalls } from './car-guess.ts';
import { type Ground, groundOf, toTeamX, toTeamY } from './ground.ts';
import type { BotTraits } from './level.ts';
import { type Look, lookAt } from './look.ts';
import { noise } from './noise.ts';

export interface Situation {
  readonly ground: Ground;
  readonly traits: BotTraits;
  /** The tick on which the decision takes effect. */
  readonly tick: number;
  readonly slot: number;
  readonly me: CarGuess;
  /** Of each ball in play, from the decision's tick on; of one in the middle when there is none. */
  readonly paths: readonly BallPath[];
  /** Of the ball that it has in mind. */
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
  const { state } = world;
  const { leadTicks, traits } = memory;
  const team = teamOfSlot(slot);
  const ground = groundOf(world, team);
  const frozenTicks = state.phase === Phase.countdown ? state.phaseTicksLeft : 0;
  const look = lookAt(world, memory);
  const aheadTicks = state.tick - look.tick + leadTicks;
  const paths = look.balls.map((ball, index) =>
    readPath(ground, traits, misreadBall(ground, traits, ball, slot, state.tick + index * 1000), {
      aheadTicks,
      frozenTicks,
    }),
  );
  if (paths.length === 0) paths.push({ samples: [{ x: 0, y: 0, vx: 0, vy: 0 }], goal: null });
  const path = at(paths, 0);
  const others = otherCars(world, ground, look, slot, Math.max(0, aheadTicks - frozenTicks));
  return {
    ground,
    traits,
    tick: state.tick + leadTicks,
    slot,
    me: guessOwnCar(world, ground, slot, memory, frozenTicks),
    paths,
    path,
    ball: at(path.samples, 0),
    mates: others.filter((car) => teamOfSlot(car.slot) === team),
    opponents: others.filter((car) => teamOfSlot(car.slot) !== team),
    pads: world.arena.pads.map(({ x, y, large }, index) => ({
      x: toTeamX(ground.frame, x, y),
      y: toTeamY(ground.frame, x, y),
      large,
      readyInS: Math.max(0, at(state.pads, index).readyInTicks - leadTicks) * TICK_SECONDS,
    })),
    lastTouchSlot: state.lastTouchSlot,
    teamSize: world.teamSize,
  };
}

/** From the tick of the decision on, as the bot sees it come. */
function readPath(
  ground: Ground,
  traits: BotTraits,
  ball: BallSample,
  { aheadTicks, frozenTicks }: { readonly aheadTicks: number; readonly frozenTicks: number },
): BallPath {
  const skipped = Math.floor(aheadTicks / BALL_SAMPLE_TICKS);
  const horizonTicks = skipped * BALL_SAMPLE_TICKS + traits.horizonTicks;
  const { samples, goal } = predictBall(ground, ball, frozenTicks, horizonTicks);
  return { samples: samples.slice(Math.min(skipped, samples.length - 1)), goal };
}

/** A ball as the bot takes it to move, in its team's frame. */
function misreadBall(
  { frame }: Ground,
  { misread }: BotTraits,
  { x, y, vx, vy }: Pick<BodyPose, 'x' | 'y' | 'vx' | 'vy'>,
  slot: number,
  tick: number,
): BallSample {
  const period = Math.floor(tick / MISREAD.ticks);
  const isNearHome = toTeamX(frame, x, y) < SHOOT.carefulBehindX;
  const share = isNearHome ? misread * MISREAD.nearHomeShare : misread;
  const along = 1 + share * noise(slot, period);
  const across = share * MISREAD.acrossShare * noise(slot + 64, period);
  const readX = vx * along - vy * across;
  const readY = vy * along + vx * across;
  return {
    x: toTeamX(frame, x, y),
    y: toTeamY(frame, x, y),
    vx: readX * frame.cos + readY * frame.sin,
    vy: readY * frame.cos - readX * frame.sin,
  };
}

/** Its own car is known as it is, and so is what is decided already. */
function guessOwnCar(
  world: World,
  ground: Ground,
  slot: number,
  memory: BotMemory,
  frozenTicks: number,
): CarGuess {
  const { frame } = ground;
  const car = at(world.state.cars, slot);
  readBody(world, slot, pose);
  const angle = pose.angle - frame.angle;
  const { cos, sin } = sinCos(angle, heading);
  const vx = pose.vx * frame.cos + pose.vy * frame.sin;
  const vy = pose.vy * frame.cos - pose.vx * frame.sin;
  const guess: CarGuess = {
    x: toTeamX(frame, pose.x, pose.y),
    y: toTeamY(frame, pose.x, pose.y),
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
    if (dashCountOf(input) !== presses) dashCar(ground, guess, steerOf(input));
    presses = dashCountOf(input);
    advanceCar(ground, guess, drivingOf(input), 1);
    stopAtWalls(ground, guess);
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

/** Carried on straight to when the decision takes effect. */
function otherCars(
  world: World,
  { frame }: Ground,
  look: Look,
  slot: number,
  aheadTicks: number,
): OtherCar[] {
  const seconds = aheadTicks * TICK_SECONDS;
  const others: OtherCar[] = [];
  for (let other = 0; other < world.slotCount; other += 1) {
    const car = at(world.state.cars, other);
    if (other === slot || !isOnPitch(car)) continue;
    const seen = at(look.cars, other);
    sinCos(seen.angle - frame.angle, heading);
    const vx = seen.vx * frame.cos + seen.vy * frame.sin;
    const vy = seen.vy * frame.cos - seen.vx * frame.sin;
    others.push({
      slot: other,
      isPerson: car.occupant === Occupant.player,
      x: toTeamX(frame, seen.x, seen.y) + vx * seconds,
      y: toTeamY(frame, seen.x, seen.y) + vy * seconds,
      cos: heading.cos,
      sin: heading.sin,
      ahead: vx * heading.cos + vy * heading.sin,
      boost: car.boost,
    });
  }
  return others;
}
