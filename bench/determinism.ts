/**
 * One scripted match, once straight through and once by each method of saving with random points of
 * save, going on, and coming back. Every tick of all runs must have the hash of the straight one.
 * Then the netcode's SyncTest on the same match: a rollback of 8 ticks after every tick.
 */
import { parseArgs } from 'node:util';
import { loadRapier } from '#rapier';
import { runSyncTest } from '../src/netcode/sync-test.ts';
import type { Command } from '../src/sim/command.ts';
import { createGame, type DriftballGame, type SaveMethod } from '../src/sim/game.ts';
import type { CarInput } from '../src/sim/input.ts';
import { matchSettings } from '../src/sim/match-settings.ts';
import { createScript } from '../src/sim/testing/scripted-match.ts';
import { createWorld } from '../src/sim/world.ts';

const SEED = 11;
const MAX_DEPTH_TICKS = 24;

interface Run {
  readonly game: DriftballGame;
  /** What the script asks for in the tick to come. */
  inputs(): readonly CarInput[];
  commands(): readonly Command[];
  advance(): number;
}

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const ticks = values.quick ? 2_000 : 10_000;
const roundTrips = values.quick ? 200 : 1_000;

const SYNC_TEST_DEPTH = 8;

console.error(`${ticks} ticks straight through ...`);
const straight = await createRun('memory');
const hashes = Array.from({ length: ticks }, () => straight.advance());

const mismatches: Record<SaveMethod, number> = { memory: 0, snapshot: 0 };
for (const method of ['memory', 'snapshot'] as const) {
  console.error(`${roundTrips} random round trips by ${method} ...`);
  mismatches[method] = await countMismatches(method);
}

console.error(`SyncTest of ${ticks} ticks at depth ${SYNC_TEST_DEPTH} ...`);
const syncRun = await createRun('memory');
const syncTest = runSyncTest({
  game: syncRun.game,
  ticks,
  depth: SYNC_TEST_DEPTH,
  inputsAt: () => syncRun.inputs(),
  commandsAt: () => syncRun.commands(),
});

process.stdout.write(
  `${JSON.stringify({
    quick: values.quick,
    ticks,
    roundTrips,
    mismatches: mismatches.memory + mismatches.snapshot,
    mismatchesByMemory: mismatches.memory,
    mismatchesBySnapshot: mismatches.snapshot,
    syncTest: {
      ticks: syncTest.ticks,
      depth: SYNC_TEST_DEPTH,
      comparisons: syncTest.comparisons,
      mismatches: syncTest.mismatches,
      sameEnd: syncTest.hash === hashes.at(-1),
    },
    hash: (hashes.at(-1) ?? 0).toString(16).padStart(8, '0'),
  })}\n`,
);

async function countMismatches(method: SaveMethod): Promise<number> {
  const run = await createRun(method);
  const savesAt = new Set<number>();
  const random = createRandom(SEED);
  while (savesAt.size < roundTrips) savesAt.add(Math.floor(random() * ticks));
  let wrong = 0;
  const check = (tick: number): void => {
    if (run.advance() !== hashes[tick]) wrong += 1;
  };
  for (let tick = 0; tick < ticks; tick += 1) {
    if (savesAt.has(tick)) {
      const save = run.game.save();
      const depth = Math.min(1 + Math.floor(random() * MAX_DEPTH_TICKS), ticks - tick);
      for (let ahead = 0; ahead < depth; ahead += 1) check(tick + ahead);
      run.game.load(save);
    }
    check(tick);
  }
  return wrong;
}

async function createRun(method: SaveMethod): Promise<Run> {
  const realm = await loadRapier();
  const world = createWorld(realm, {
    settings: matchSettings({ teamSize: 4 }),
    seed: SEED,
    tuning: { match: { clockTicks: 1800 } },
  });
  const game = createGame(world, method);
  const script = createScript(SEED);
  const inputs = (): readonly CarInput[] => script.inputs(world);
  const commands = (): readonly Command[] => script.commands(world);
  return {
    game,
    inputs,
    commands,
    advance() {
      game.step(inputs(), commands());
      return game.hash();
    },
  };
}

/** A linear congruential generator (Numerical Recipes); seeded, so that every run is the same. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
