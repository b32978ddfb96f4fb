import { describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import type { Game } from '../netcode/game.ts';
import type { Command } from './command.ts';
import type { GameEvent } from './event.ts';
import { createGame, type DriftballGame, type SaveMethod, type WorldSave } from './game.ts';
import type { CarInput } from './input.ts';
import { type MatchSettings, matchSettings } from './match-settings.ts';
import { createScript } from './testing/scripted-match.ts';
import { createWorld, type World } from './world.ts';

interface Run {
  readonly world: World;
  readonly game: DriftballGame;
  /** Plays the next tick of the script and returns the hash after it. */
  advance(): number;
  readonly seen: Map<string, number>;
}

async function createRun(
  method: SaveMethod,
  seed: number,
  given: Partial<MatchSettings> = {},
): Promise<Run> {
  const realm = await loadRapier();
  const world = createWorld(realm, {
    settings: matchSettings({ teamSize: 3, ...given }),
    seed,
    tuning: { match: { clockTicks: 1100 } },
  });
  const game = createGame(world, method);
  const script = createScript(seed);
  const seen = new Map<string, number>();
  return {
    world,
    game,
    seen,
    advance() {
      for (const { kind } of game.step(script.inputs(world), script.commands(world))) {
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }
      return game.hash();
    },
  };
}

/** Every third tick, goes back by 8 and forward again, and compares every hash on the way. */
async function expectReturns(
  method: SaveMethod,
  seed: number,
  hashes: readonly number[],
): Promise<void> {
  const run = await createRun(method, seed);
  const depth = 8;
  const ring: WorldSave[] = [];
  for (let tick = 0; tick < hashes.length; tick += 1) {
    ring[tick % depth] = run.game.save(ring[tick % depth]);
    expect(run.advance(), `tick ${tick}`).toBe(hashes[tick]);
    if (tick < depth || tick % 3 !== 0) continue;
    const back = tick - depth + 1;
    const save = ring[back % depth];
    if (save === undefined) throw new Error(`no save of tick ${back}`);
    run.game.load(save);
    expect(run.game.tick).toBe(back);
    for (let again = back; again <= tick; again += 1) {
      ring[again % depth] = run.game.save(ring[again % depth]);
      expect(run.advance(), `tick ${again} again`).toBe(hashes[again]);
    }
  }
}

const METHODS: readonly SaveMethod[] = ['memory', 'snapshot'];

it('is a game as the netcode wants it', async () => {
  const { game } = await createRun('memory', 1);
  const asGame = game satisfies Game<CarInput, Command, GameEvent, WorldSave>;
  expect(asGame.tick).toBe(0);
  expect(asGame.slotCount).toBe(6);
});

describe.each(METHODS)('saves by %s', (method) => {
  it('bring back every tick of lively matches', async () => {
    const seen = new Set<string>();
    for (const seed of [12, 13]) {
      const straight = await createRun(method, seed);
      const hashes = Array.from({ length: 2200 }, () => straight.advance());
      for (const kind of straight.seen.keys()) seen.add(kind);
      await expectReturns(method, seed, hashes);
    }
    for (const kind of ['goal', 'demolition', 'respawn', 'dash', 'pad', 'overtime', 'match-end']) {
      expect(seen, 'what happened in them').toContain(kind);
    }
  }, 240_000);

  it('can be loaded twice, and out of order', async () => {
    const run = await createRun(method, 12);
    for (let tick = 0; tick < 300; tick += 1) run.advance();
    const early = run.game.save();
    const hashEarly = run.game.hash();
    const after = Array.from({ length: 40 }, () => run.advance());
    const late = run.game.save();
    for (const _ of [1, 2]) {
      run.game.load(early);
      expect(run.game.hash()).toBe(hashEarly);
      expect(Array.from({ length: 40 }, () => run.advance())).toEqual(after);
    }
    run.game.load(late);
    expect(run.game.hash()).toBe(after.at(-1));
  });

  it('of an encoded state from elsewhere go on as it does', async () => {
    const other = await createRun(method === 'memory' ? 'snapshot' : 'memory', 13);
    for (let tick = 0; tick < 400; tick += 1) other.advance();
    const run = await createRun(method, 13);
    for (let tick = 0; tick < 77; tick += 1) run.advance();
    run.game.decode(other.game.encode());
    expect(run.game.tick).toBe(other.game.tick);
    expect(run.game.hash()).toBe(other.game.hash());
    for (let tick = 0; tick < 200; tick += 1) {
      const expected = other.advance();
      const save = run.game.save();
      run.advance();
      run.game.load(save);
      expect(run.advance()).toBe(expected);
    }
  });

  it('are not disturbed by encoding between them', async () => {
    const straight = await createRun(method, 14);
    const run = await createRun(method, 14);
    for (let tick = 0; tick < 200; tick += 1) {
      const save = run.game.save();
      run.game.encode();
      run.advance();
      run.game.encode();
      run.game.load(save);
      expect(run.advance()).toBe(straight.advance());
    }
  });
});

describe('a save by memory', () => {
  it('overwrites the one it is given', async () => {
    const { game, advance } = await createRun('memory', 15);
    const save = game.save();
    const { bytes } = save.physics;
    advance();
    expect(game.save(save)).toBe(save);
    expect(save.physics.bytes).toBe(bytes);
  });

  it('survives a growth of the memory', async () => {
    const straight = await createRun('memory', 16);
    const run = await createRun('memory', 16);
    for (let tick = 0; tick < 100; tick += 1) {
      straight.advance();
      run.advance();
    }
    const save = run.game.save();
    for (const megabytes of [1, 2]) {
      run.world.physics.realm.RAPIER.reserveMemory(megabytes << 20);
      run.advance();
      run.game.save(save);
      run.advance();
      run.game.load(save);
      straight.advance();
      expect(run.game.hash()).toBe(straight.game.hash());
    }
    for (let tick = 0; tick < 50; tick += 1) expect(run.advance()).toBe(straight.advance());
  });
});

describe('the hash', () => {
  it('sees every number of rules and poses', async () => {
    const { game, world } = await createRun('memory', 17);
    const before = game.hash();
    let checked = 0;
    const check = (record: Record<string, number>, key: string): void => {
      const value = record[key] ?? 0;
      record[key] = value + 1;
      expect(game.hash(), key).not.toBe(before);
      record[key] = value;
      checked += 1;
    };
    for (const pose of world.physics.poses) {
      for (const key of Object.keys(pose)) check(pose as unknown as Record<string, number>, key);
    }
    const names = Object.keys(world.cells);
    for (const key of names) check(world.cells as unknown as Record<string, number>, key);
    expect(game.hash()).toBe(before);
    expect(checked).toBeGreaterThan(190);
  });

  it('depends on the seed and the clock of nobody', async () => {
    const one = await createRun('memory', 18);
    const two = await createRun('memory', 18);
    const three = await createRun('memory', 19);
    expect(one.advance()).toBe(two.advance());
    expect(one.game.hash()).not.toBe(three.advance());
  });
});

describe('bytes that are no state', () => {
  it('are refused with a reason, and leave the world as it was', async () => {
    const { game, advance } = await createRun('memory', 20);
    for (let tick = 0; tick < 50; tick += 1) advance();
    const bytes = game.encode();
    const hash = game.hash();
    const flipped = (index: number): Uint8Array => {
      const copy = bytes.slice();
      copy[index] = (copy[index] ?? 0) ^ 0x10;
      return copy;
    };
    expect(() => game.decode(new Uint8Array(0))).toThrow(/at least 20 bytes/);
    expect(() => game.decode(new Uint8Array(100))).toThrow(/no world state/);
    expect(() => game.decode(bytes.subarray(0, bytes.length - 1))).toThrow(/should have/);
    expect(() => game.decode(flipped(0))).toThrow(/no world state/);
    expect(() => game.decode(flipped(4))).toThrow(/belongs to other rules/);
    for (let index = 16; index < bytes.length; index += 97) {
      expect(() => game.decode(flipped(index))).toThrow(/damaged/);
    }
    expect(game.hash()).toBe(hash);
    game.decode(bytes);
    expect(game.hash()).toBe(hash);
  });

  it('may belong to another team size', async () => {
    const small = await createRun('snapshot', 21, { teamSize: 1 });
    const large = await createRun('snapshot', 21, { teamSize: 4 });
    expect(() => small.game.decode(large.game.encode())).toThrow(/another arena or other settings/);
  });
});
