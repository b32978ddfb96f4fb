/** Whatever the checks let through, the game builds and steps: nothing of it may trap Rapier. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import type { ArenaFile } from '../../sim/arena/arena-file.ts';
import { compileArena } from '../../sim/arena/compile-arena.ts';
import type { RapierRealm } from '../../sim/rapier/realm.ts';
import { createPitch } from '../../sim/testing/pitch.ts';
import { freeWorld, readBody } from '../../sim/world.ts';
import { importStadium } from '../stadium-file/import-stadium.ts';
import { strangeStadium } from '../stadium-file/testing/stadium-fixtures.ts';
import { parseArenaFile } from './parse-arena-file.ts';
import { mutatedArena, wildArena } from './testing/arena-texts.ts';

let realm: RapierRealm;
beforeAll(async () => {
  realm = await loadRapier();
});

function play(file: ArenaFile): void {
  const arena = compileArena(file);
  const pitch = createPitch(realm, [0, 1, 2, 3], { arena });
  for (const slot of [0, 1, 2, 3]) pitch.hold(slot, { throttle: 1, boost: true, steer: slot - 1 });
  const { ballPlaces } = arena;
  pitch.put('ball', { ...(ballPlaces[0] ?? { x: 0, y: 0 }), angle: 1, speedMps: 45 });
  pitch.step(90);
  for (const what of [0, 1, 2, 3, { ball: 0 }, ...arena.loose.map((_, loose) => ({ loose }))]) {
    const pose = { x: 0, y: 0, angle: 0, vx: 0, vy: 0, angularVelocity: 0 };
    for (const value of Object.values(readBody(pitch.world, what, pose))) {
      expect(Number.isFinite(value)).toBe(true);
    }
  }
  freeWorld(pitch.world);
}

describe('whatever passes', { timeout: 120_000 }, () => {
  it('is played: the example of docs/arenas.md', () => {
    const result = parseArenaFile(readFileSync('docs/examples/arena.json', 'utf8'));
    if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
    play(result.file);
  });

  it.each([
    ['something changed', mutatedArena()],
    ['all sorts of things in them', wildArena()],
  ])('is played: arenas with %s', (_, arena) => {
    let played = 0;
    fc.assert(
      fc.property(arena, (text) => {
        const result = parseArenaFile(text);
        if (!result.ok) return;
        played += 1;
        play(result.file);
      }),
      { numRuns: 150 },
    );
    expect(played).toBeGreaterThan(5);
  });

  it('is played: strange stadiums', () => {
    fc.assert(
      fc.property(strangeStadium(), (text) => {
        const result = importStadium(text);
        if (result.ok) play(result.file);
      }),
      { numRuns: 20 },
    );
  });
});
