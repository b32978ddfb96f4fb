/**
 * What a bot remembers between decisions: the inputs it has decided and that are still to come, and
 * how long its car has stood still. `think` writes the latter; whoever drives the bot the former.
 */
import { type CarInput, dashCountOf, NEUTRAL_INPUT } from '../sim/input.ts';
import { Occupant } from '../sim/match-state.ts';
import type { World } from '../sim/world.ts';
import type { BotTraits } from './level.ts';
import type { Line } from './line.ts';
import type { Look } from './look.ts';

export interface BotMemory {
  /** Decisions take effect this many ticks after the world that they are made on. */
  readonly leadTicks: number;
  readonly traits: BotTraits;
  /** What it saw and has not yet reacted to, oldest first. */
  readonly looks: Look[];
  /** What is decided, oldest first; before the first entry the car rests at neutral. */
  readonly decided: DecidedInput[];
  /** The last tick on which the car moved. */
  movedTick: number;
  /** Until when it backs out of where it is stuck. */
  escapeUntilTick: number;
  /** 1 ahead, -1 in reverse. */
  escapeThrottle: number;
  /** When it set off, or means to, from the last kick-off. */
  kickOffTick: number;
  /** How it is playing the ball, while it does. */
  intent: Intent | null;
}

export interface Intent {
  readonly line: Line;
  /** The tick on which the line begins. */
  readonly fromTick: number;
}

export interface DecidedInput {
  readonly fromTick: number;
  readonly input: CarInput;
}

export function createBotMemory(world: World, leadTicks: number, traits: BotTraits): BotMemory {
  const { tick } = world.state;
  return {
    leadTicks,
    traits,
    looks: [],
    kickOffTick: tick,
    decided: [],
    movedTick: tick,
    escapeUntilTick: tick,
    escapeThrottle: -1,
    intent: null,
  };
}

/** The input that is in force on a tick. */
export function decidedInput(memory: BotMemory, tick: number): CarInput {
  for (let index = memory.decided.length - 1; index >= 0; index -= 1) {
    const entry = memory.decided[index];
    if (entry !== undefined && entry.fromTick <= tick) return entry.input;
  }
  return NEUTRAL_INPUT;
}

/**
 * The dash counter to go on from. A bot new in its seat follows neutral inputs, whose counter is 0;
 * one whose driver is new (a match rebuilt from a save) goes on from what the car saw last.
 */
export function dashCountBefore(world: World, slot: number, memory: BotMemory): number {
  const newest = memory.decided.at(-1);
  if (newest !== undefined) return dashCountOf(newest.input);
  const car = world.state.cars[slot];
  const isSeated = car?.occupant === Occupant.bot && car.dashUnsynced === 0;
  return isSeated ? car.lastDashCount : dashCountOf(NEUTRAL_INPUT);
}
