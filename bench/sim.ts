/**
 * What a tick and its save cost, and a rollback of 24 ticks with a save at each: by copying the wasm
 * memory and by Rapier's snapshots. `bare24Ms` is the same 24 ticks stepped with nothing around them.
 * Everything of a case is measured in turns in one process, so that its figures compare.
 */
import { parseArgs } from 'node:util';
import { loadRapier } from '#rapier';
import type { Command } from '../src/sim/command.ts';
import {
  createGame,
  type DriftballGame,
  type SaveMethod,
  type WorldSave,
} from '../src/sim/game.ts';
import type { CarInput } from '../src/sim/input.ts';
import { matchSettings } from '../src/sim/match-settings.ts';
import { createScript } from '../src/sim/testing/scripted-match.ts';
import { createWorld } from '../src/sim/world.ts';
import { median, rounded } from './statistics.ts';

const ROLLBACK_TICKS = 24;
/** Ticks before measuring: cars have met, code is compiled, the heap has grown. */
const WARM_UP_TICKS = 600;
const NO_COMMANDS: readonly Command[] = [];

interface Case {
  readonly name: string;
  readonly teamSize?: number;
  readonly balls?: number;
  readonly crates: number;
  readonly rounds: number;
}

interface Subject {
  readonly bodies: number;
  readonly game: DriftballGame;
  /** The inputs of the ticks from `start` on; played again and again. */
  readonly inputs: readonly (readonly CarInput[])[];
  readonly start: WorldSave;
  readonly ring: WorldSave[];
}

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const scale = values.quick ? 0.25 : 1;
const cases: readonly Case[] = [
  { name: '4v4', crates: 0, rounds: 1000 },
  { name: 'bodies100', crates: 91, rounds: 300 },
  { name: 'rumble', teamSize: 8, balls: 3, crates: 300, rounds: 150 },
  { name: 'bodies1000', crates: 991, rounds: 40 },
];

const results = [];
for (const one of cases) {
  console.error(`${one.name} ...`);
  results.push(await measure({ ...one, rounds: Math.ceil(one.rounds * scale) }));
  console.error(results.at(-1));
}
process.stdout.write(
  `${JSON.stringify({ quick: values.quick, rollbackTicks: ROLLBACK_TICKS, cases: results })}\n`,
);

async function measure({ rounds, ...one }: Case): Promise<Record<string, unknown>> {
  const memory = await createSubject('memory', one);
  const snapshot = await createSubject('snapshot', one);
  const bare: number[] = [];
  const byMemory: number[] = [];
  const bySnapshot: number[] = [];
  const tenTicks: number[] = [];
  const saves: number[] = [];
  const loads: number[] = [];
  const save = memory.game.save();
  for (let round = 0; round < rounds; round += 1) {
    // Untimed, so that what comes next does not pay for the other realm's use of the caches.
    rollBack(memory);
    memory.game.load(memory.start);
    bare.push(timeMs(() => stepAll(memory)));
    byMemory.push(timeMs(() => rollBack(memory)));
    tenTicks.push(timeMs(() => rollBack(memory, 10)));
    bySnapshot.push(timeMs(() => rollBack(snapshot)));
    saves.push(timeMs(() => memory.game.save(save)));
    loads.push(timeMs(() => memory.game.load(save)));
  }
  rollBack(memory);
  if (memory.game.hash() !== snapshot.game.hash()) {
    throw new Error(`${one.name}: the two methods came to different worlds`);
  }
  const bare24Ms = median(bare);
  const rollback24Ms = median(byMemory);
  const rollback24SnapshotApiMs = median(bySnapshot);
  return {
    name: one.name,
    bodies: memory.bodies,
    stepUs: rounded((bare24Ms / ROLLBACK_TICKS) * 1000, 1),
    saveUs: rounded(median(saves) * 1000, 1),
    loadUs: rounded(median(loads) * 1000, 1),
    rollback10Ms: rounded(median(tenTicks), 3),
    bare24Ms: rounded(bare24Ms, 3),
    rollback24Ms: rounded(rollback24Ms, 3),
    rollback24SnapshotApiMs: rounded(rollback24SnapshotApiMs, 3),
    rollbackToBare: rounded(rollback24Ms / bare24Ms, 2),
    snapshotApiToMemory: rounded(rollback24SnapshotApiMs / rollback24Ms, 2),
    worldBytes: memory.start.physics.byteLength + memory.start.rules.byteLength,
    snapshotBytes: snapshot.start.physics.byteLength + snapshot.start.rules.byteLength,
  };
}

async function createSubject(
  method: SaveMethod,
  { teamSize = 4, balls = 1, crates }: Omit<Case, 'rounds'>,
): Promise<Subject> {
  const world = createWorld(await loadRapier(), {
    settings: matchSettings({ teamSize, mutators: { balls, crates } }),
    seed: 1,
  });
  const game = createGame(world, method);
  const script = createScript(1);
  for (let tick = 0; tick < WARM_UP_TICKS; tick += 1) {
    game.step(script.inputs(world), script.commands(world));
  }
  // As in the page, whose world comes from the server's bytes.
  game.decode(game.encode());
  const start = game.save();
  const inputs: (readonly CarInput[])[] = [];
  for (let tick = 0; tick < ROLLBACK_TICKS; tick += 1) {
    const ofTick = script.inputs(world);
    inputs.push(ofTick);
    game.step(ofTick, NO_COMMANDS);
  }
  const ring = inputs.map(() => game.save());
  game.load(start);
  return { bodies: world.physics.bodies.length, game, inputs, start, ring };
}

function stepAll({ game, inputs }: Subject): void {
  for (const ofTick of inputs) game.step(ofTick, NO_COMMANDS);
}

function rollBack({ game, inputs, start, ring }: Subject, ticks = ROLLBACK_TICKS): void {
  game.load(start);
  for (const [index, ofTick] of inputs.slice(0, ticks).entries()) {
    const reuse = ring[index];
    ring[index] = reuse === undefined ? game.save() : game.save(reuse);
    game.step(ofTick, NO_COMMANDS);
  }
}

function timeMs(action: () => void): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}
