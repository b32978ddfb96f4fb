import { describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { createGame } from './game.ts';
import { createHeapGauge } from './heap-gauge.ts';
import { matchSettings } from './match-settings.ts';
import { STATICS_START } from './rapier/realm.ts';
import { createScript } from './testing/scripted-match.ts';
import { createWorld } from './world.ts';

describe('the part of the memory that a save copies', () => {
  it('is a small one', async () => {
    const realm = await loadRapier();
    createWorld(realm, { settings: matchSettings({ teamSize: 4 }), seed: 1 });
    realm.RAPIER.reserveMemory(1 << 20);
    const gauge = createHeapGauge(realm);
    expect(gauge.staticsTo - gauge.staticsFrom).toBeLessThan(6_000);
    expect(gauge.heapTo() - gauge.heapFrom).toBeLessThan(100_000);
  });

  it('leaves out only what never changes or is not in use', async () => {
    const realm = await loadRapier();
    const create = (r: typeof realm) =>
      createWorld(r, {
        settings: matchSettings({ teamSize: 4 }),
        seed: 2,
        tuning: { match: { clockTicks: 900 } },
      });
    const world = create(realm);
    const game = createGame(world, 'memory');
    const twin = create(await loadRapier());
    const twinGame = createGame(twin, 'memory');
    const gauge = createHeapGauge(realm);
    const script = createScript(2);
    for (let tick = 0; tick < 2000; tick += 1) {
      twinGame.step(script.inputs(twin), script.commands(twin));
      game.step(script.inputs(world), script.commands(world));
      expect(game.hash(), `tick ${tick}`).toBe(twinGame.hash());
      if (tick % 50 === 0) {
        if (tick % 500 === 0) game.decode(twinGame.encode());
        const save = game.save();
        const { buffer } = realm.memory;
        // The stack, and all of the heap beyond what is in use but for the end's own mark.
        new Uint8Array(buffer, 0, STATICS_START - 1024).fill(0xa5);
        const heapTo = gauge.heapTo();
        new Uint8Array(buffer, heapTo, buffer.byteLength - heapTo - 64).fill(0xa5);
        game.step(script.inputs(world), script.commands(world));
        game.load(save);
      }
    }
    const { initialStatics, memory } = realm;
    const statics = new Uint8Array(memory.buffer, STATICS_START, initialStatics.byteLength);
    const outside = (bytes: Uint8Array): Uint8Array[] => [
      bytes.slice(0, gauge.staticsFrom - STATICS_START),
      bytes.slice(gauge.staticsTo - STATICS_START),
    ];
    expect(outside(statics)).toEqual(outside(initialStatics));
  });
});
