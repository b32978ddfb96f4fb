/**
 * The rules' part of the world: plain records of numbers and nothing else, because saving, sending
 * and hashing take whatever is in here (see number-tree.ts). A new field is covered as soon as it
 * exists.
 */
import type { Tuning } from './tuning.ts';

/** In the order in which the view names them. */
export const Phase = { countdown: 0, play: 1, celebration: 2, end: 3 } as const;
export const Occupant = { empty: 0, player: 1, bot: 2 } as const;

/** A tick long before the first one: "never" for all windows of time. */
export const NEVER = -1_000_000;

/** Flags are 0 or 1. */
export interface MatchState {
  /** The tick that the next step simulates. */
  tick: number;
  /** One of `Phase`. */
  phase: number;
  /** 0 in phases that have no end of their own. */
  phaseTicksLeft: number;
  clockTicksLeft: number;
  overtime: number;
  overtimeTicks: number;
  /** Goes up by one when all positions leap. */
  cut: number;
  /** Chooses the kick-off places. */
  kickOffs: number;
  /** Last car to touch a ball since the kick-off, or -1. */
  lastTouchSlot: number;
  /** Goals of each team. */
  score: [number, number];
  cars: CarState[];
  balls: BallState[];
  pads: PadState[];
}

export interface CarState {
  /** One of `Occupant`. */
  occupant: number;
  /** 0..1. */
  boost: number;
  boosting: number;
  drifting: number;
  supersonic: number;
  /** How far the tyres have let go: 0 hold, 1 slide. */
  slide: number;
  dashCooldownTicks: number;
  /** Ticks for which the last dash still carries the car. */
  dashTicksLeft: number;
  lastDashCount: number;
  /** Set until the first input after taking the seat, whose counter is taken over without a dash. */
  dashUnsynced: number;
  /** Above 0 while the car is off the pitch after a demolition. */
  demolishedTicks: number;
  /** Above 0 while a blast throws the car: neither tyres nor engine do anything. */
  thrownTicks: number;
  /** Of any ball. */
  lastTouchTick: number;
  /** Goes up by one when this car leaps. */
  cut: number;
  goals: number;
  ownGoals: number;
  assists: number;
  saves: number;
  shots: number;
  demolitions: number;
}

export interface BallState {
  /** Above 0 after a goal with this ball, until it is back at its place. */
  awayTicks: number;
  /** Goes up by one when this ball leaps. */
  cut: number;
  /** Whose counted shot is on its way, neither saved nor in nor lost; or -1. */
  shotSlot: number;
  /** Set once it was a danger to the goal when a defender touched it. */
  shotWasDanger: number;
  /** Tick of each slot's last touch. */
  touchTicks: number[];
  /** Tick of each slot's last touch that belongs to a counted shot. */
  shotTicks: number[];
}

export interface PadState {
  /** 0 when it can be taken. */
  readyInTicks: number;
}

export function createMatchState(options: {
  readonly slotCount: number;
  readonly ballCount: number;
  readonly padCount: number;
  readonly kickOffs: number;
  readonly tuning: Tuning;
}): MatchState {
  const { slotCount, tuning } = options;
  return {
    tick: 0,
    phase: Phase.countdown,
    phaseTicksLeft: tuning.match.countdownTicks,
    clockTicksLeft: tuning.match.clockTicks,
    overtime: 0,
    overtimeTicks: 0,
    cut: 0,
    kickOffs: options.kickOffs,
    lastTouchSlot: -1,
    score: [0, 0],
    cars: Array.from({ length: slotCount }, () => createCarState(tuning.boost.atKickOff)),
    balls: Array.from({ length: options.ballCount }, () => createBallState(slotCount)),
    pads: Array.from({ length: options.padCount }, () => ({ readyInTicks: 0 })),
  };
}

function createCarState(boost: number): CarState {
  return {
    occupant: Occupant.empty,
    boost,
    boosting: 0,
    drifting: 0,
    supersonic: 0,
    slide: 0,
    dashCooldownTicks: 0,
    dashTicksLeft: 0,
    lastDashCount: 0,
    dashUnsynced: 1,
    demolishedTicks: 0,
    thrownTicks: 0,
    lastTouchTick: NEVER,
    cut: 0,
    goals: 0,
    ownGoals: 0,
    assists: 0,
    saves: 0,
    shots: 0,
    demolitions: 0,
  };
}

function createBallState(slotCount: number): BallState {
  const never = (): number[] => Array.from({ length: slotCount }, () => NEVER);
  return {
    awayTicks: 0,
    cut: 0,
    shotSlot: -1,
    shotWasDanger: 0,
    touchTicks: never(),
    shotTicks: never(),
  };
}

/** Whether the car is on the pitch. */
export function isOnPitch(car: CarState): boolean {
  return car.occupant !== Occupant.empty && car.demolishedTicks === 0;
}
