/**
 * Records traces: bots play a match through a person's hands, and the scenes with the most fights
 * for the ball are kept. A trace depends on its options and the rules alone.
 */

import { BotDriver } from '../../../src/bots/bot-driver.ts';
import { seededRandom } from '../../../src/netcode/seeded-random.ts';
import { at } from '../../../src/sim/at.ts';
import type { Command } from '../../../src/sim/command.ts';
import { type CarInput, NEUTRAL_INPUT } from '../../../src/sim/input.ts';
import { matchSettings } from '../../../src/sim/match-settings.ts';
import { Phase } from '../../../src/sim/match-state.ts';
import type { RapierRealm } from '../../../src/sim/rapier/realm.ts';
import { step } from '../../../src/sim/step.ts';
import { createWorld, freeWorld, type World } from '../../../src/sim/world.ts';
import { createHands, type HandsKind } from './hands.ts';
import { TouchFinder } from './touches.ts';
import type { Scene, Trace } from './trace.ts';
import { recordWorld, type WorldRecord } from './world-record.ts';

export interface TraceOptions {
  readonly teamSize: number;
  readonly hands: HandsKind;
  readonly seed: number;
  /** Length of the match from which scenes are taken. */
  readonly ticks: number;
  readonly scenes: number;
  readonly sceneTicks: number;
}

/** A scene may begin on ticks divisible by this. */
const START_EVERY_TICKS = 60;
const BOT_LEAD_TICKS = 12;
const BOT_HOLD_TICKS = 4;

export function recordTrace(realm: RapierRealm, options: TraceOptions): Trace {
  const { sceneTicks } = options;
  const match = playMatch(realm, options);
  const starts = chooseStarts(match, options);
  return {
    teamSize: options.teamSize,
    sceneTicks,
    scenes: starts.map((tick): Scene => {
      const start = match.worlds.get(tick);
      if (start === undefined) throw new Error(`no world was kept of tick ${tick}`);
      return { start, inputs: match.inputs.slice(tick, tick + sceneTicks) };
    }),
  };
}

interface Match {
  /** The worlds that a scene may begin with, by tick. */
  readonly worlds: ReadonlyMap<number, WorldRecord>;
  readonly inputs: readonly (readonly CarInput[])[];
  /** Whether the ball was in play, by tick. */
  readonly inPlay: readonly boolean[];
  /** Ticks of contested touches. */
  readonly fights: readonly number[];
}

function playMatch(realm: RapierRealm, { teamSize, hands, seed, ticks }: TraceOptions): Match {
  // A clock that outlasts the run: the end of a match is no scene.
  const world = createWorld(realm, { settings: matchSettings({ teamSize }), seed });
  const slots = Array.from({ length: world.slotCount }, (_, slot) => slot);
  const random = seededRandom(seed);
  const players = slots.map(() => createHands(hands, random));
  const driver = new BotDriver(BOT_LEAD_TICKS, BOT_HOLD_TICKS);
  const wishes = slots.map(() => NEUTRAL_INPUT);
  const decided = slots.map((): { fromTick: number; input: CarInput }[] => []);
  const finder = new TouchFinder(world.slotCount);
  const worlds = new Map<number, WorldRecord>();
  const inputs: (readonly CarInput[])[] = [];
  const inPlay: boolean[] = [];
  const fights: number[] = [];
  const seats = slots.map((slot): Command => ({ kind: 'seat-player', slot }));
  for (let tick = 0; tick < ticks; tick += 1) {
    world.state.clockTicksLeft = world.tuning.match.clockTicks;
    if (tick % START_EVERY_TICKS === 0) worlds.set(tick, recordWorld(world));
    for (const { slot, fromTick, input } of driver.decide(world, slots)) {
      decided[slot]?.push({ fromTick, input });
    }
    for (const slot of slots) {
      if (decided[slot]?.[0]?.fromTick === tick) {
        wishes[slot] = decided[slot].shift()?.input ?? NEUTRAL_INPUT;
      }
    }
    const ofTick = slots.map((slot) => at(players, slot)(at(wishes, slot), tick));
    inputs.push(ofTick);
    inPlay.push(world.state.phase === Phase.play);
    step(world, ofTick, tick === 0 ? seats : []);
    for (const touch of finder.read(momentOf(world))) if (touch.contested) fights.push(tick);
  }
  freeWorld(world);
  return { worlds, inputs, inPlay, fights };
}

function momentOf(world: World) {
  const { state, physics } = world;
  return {
    tick: state.tick,
    touching: [...state.cars.keys()].filter(
      (slot) => at(state.cars, slot).lastTouchTick === state.tick - 1,
    ),
    position: (body: number) => at(physics.poses, body),
  };
}

/** The scenes with the most fights that do not overlap, in the order in which they were played. */
function chooseStarts(
  match: Match,
  { ticks, scenes, sceneTicks }: TraceOptions,
): readonly number[] {
  const candidates = [...match.worlds.keys()]
    .filter((tick) => tick + sceneTicks <= ticks)
    .filter((tick) => match.inPlay.slice(tick, tick + sceneTicks).every(Boolean))
    .map((tick) => ({
      tick,
      fights: match.fights.filter((fight) => fight >= tick && fight < tick + sceneTicks).length,
    }))
    .sort((a, b) => b.fights - a.fights || a.tick - b.tick);
  const chosen: number[] = [];
  for (const { tick } of candidates) {
    if (chosen.length === scenes) break;
    if (chosen.every((other) => Math.abs(other - tick) >= sceneTicks)) chosen.push(tick);
  }
  if (chosen.length === 0) throw new Error('the recorded match has no scene without a break');
  return chosen.sort((a, b) => a - b);
}
