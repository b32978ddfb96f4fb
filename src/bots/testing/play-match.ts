/** Plays a match without netcode: bots by their driver's promises, others by a function. */

import type { Arena } from '../../sim/arena/arena.ts';
import type { Command } from '../../sim/command.ts';
import type { GameEvent } from '../../sim/event.ts';
import { type CarInput, NEUTRAL_INPUT } from '../../sim/input.ts';
import { type Mutators, matchSettings } from '../../sim/match-settings.ts';
import { Phase } from '../../sim/match-state.ts';
import type { RapierRealm } from '../../sim/rapier/realm.ts';
import { step } from '../../sim/step.ts';
import { teamOfSlot } from '../../sim/team.ts';
import { createWorld, freeWorld, type World } from '../../sim/world.ts';
import { type BotAnnouncement, BotDriver } from '../bot-driver.ts';

export const LEAD_TICKS = 12;
export const HOLD_TICKS = 4;

/** A stand-in for a person. */
export type Brain = (world: World, slot: number) => CarInput;

/** Decides for bots as a `BotDriver` does. */
export interface Coach {
  decide(world: World, slots: Iterable<number>): readonly BotAnnouncement[];
}

export interface MatchOptions {
  readonly seed: number;
  readonly teamSize: number;
  /** The classic one by default. */
  readonly arena?: Arena;
  readonly mutators?: Partial<Mutators>;
  /** By slot; a bot where there is none. */
  readonly brains?: Readonly<Record<number, Brain>>;
  /** Who drives each team's bots. */
  readonly coaches?: readonly [Coach, Coach];
  /** Ends the match earlier; overtime included otherwise. */
  readonly maxTicks?: number;
  readonly watch?: (world: World, events: readonly GameEvent[]) => void;
}

export interface MatchResult {
  readonly score: readonly [number, number];
  readonly ticks: number;
  /** Announcements that bots made. */
  readonly announcements: number;
  /** Spent on each team's thoughts; only where a clock was given. */
  readonly thinkingMs: readonly [number, number];
}

/** Golden goal or not, no match goes on for longer. */
const LONGEST_TICKS = 30_000;

export function playMatch(
  realm: RapierRealm,
  options: MatchOptions,
  nowMs: () => number = () => 0,
): MatchResult {
  const { seed, brains = {}, maxTicks = LONGEST_TICKS } = options;
  const world = createWorld(realm, { settings: matchSettings(options), seed });
  const slots = Array.from({ length: world.slotCount }, (_, slot) => slot);
  const bots = slots.filter((slot) => brains[slot] === undefined);
  const coaches = options.coaches ?? [createCoach(), createCoach()];
  const teams = [0, 1].map((team) => bots.filter((slot) => teamOfSlot(slot) === team));
  const promised = slots.map((): { fromTick: number; input: CarInput }[] => []);
  const inputs = slots.map(() => NEUTRAL_INPUT);
  // Kick-off places are few: a rematch on a tick of its own makes every seed another match.
  const rematchTick = seed * 7;
  const commandsOf = (tick: number): Command[] => [
    ...(tick === 0 ? slots.map((slot) => seat(slot, brains[slot] === undefined)) : []),
    ...(tick === rematchTick ? [{ kind: 'rematch' } as const] : []),
  ];
  let announcements = 0;
  const thinkingMs: [number, number] = [0, 0];
  while (world.state.phase !== Phase.end && world.state.tick < maxTicks) {
    const { tick } = world.state;
    for (const team of [0, 1] as const) {
      const coach = coaches[team];
      const beginMs = nowMs();
      for (const { slot, fromTick, input } of coach.decide(world, teams[team] ?? [])) {
        promised[slot]?.push({ fromTick, input });
        announcements += 1;
      }
      thinkingMs[team] += nowMs() - beginMs;
    }
    for (const slot of slots) {
      const brain = brains[slot];
      if (brain !== undefined) inputs[slot] = brain(world, slot);
      const due = promised[slot]?.[0];
      if (due?.fromTick !== tick) continue;
      inputs[slot] = due.input;
      promised[slot]?.shift();
    }
    const events = step(world, inputs, commandsOf(tick));
    options.watch?.(world, events);
  }
  const result: MatchResult = {
    score: [...world.state.score],
    ticks: world.state.tick,
    announcements,
    thinkingMs,
  };
  freeWorld(world);
  return result;
}

function createCoach(): Coach {
  return new BotDriver(LEAD_TICKS, HOLD_TICKS);
}

function seat(slot: number, isBot: boolean): Command {
  return { kind: isBot ? 'seat-bot' : 'seat-player', slot };
}
