import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { arenaNamed } from '../sim/arena/arenas.ts';
import { NORMAL } from '../sim/mutators.ts';
import { arenaOfMatch, MODE_IDS, MODES, modeOf, mutatorChanges } from './modes.ts';
import { MutatorsSchema, TeamSizeSchema } from './settings-schema.ts';

describe('each mode', () => {
  for (const mode of MODES) {
    it(`${mode.id} is one that can be played`, () => {
      expect(v.is(TeamSizeSchema, mode.teamSize)).toBe(true);
      expect(v.parse(MutatorsSchema, mode.mutators)).toEqual(mode.mutators);
      expect(mode.arenas.map((name) => arenaNamed(name)?.name)).toEqual(mode.arenas);
    });
  }

  it('stands in the catalogue once, in the order of the ids', () => {
    expect(MODES.map(({ id }) => id)).toEqual(MODE_IDS);
  });
});

it('a match takes one of its arenas by its seed, each in turn', () => {
  const mode = modeOf('3v3');
  const seeds = mode.arenas.map((_, seed) => arenaOfMatch(mode, seed));
  expect(seeds).toEqual(mode.arenas);
  expect(arenaOfMatch(mode, 0xffff_ffff)).toBe(arenaOfMatch(mode, 0xffff_ffff));
});

it('only what differs is said of mutators', () => {
  expect(mutatorChanges(NORMAL)).toEqual({});
  expect(mutatorChanges({ ...NORMAL, balls: 2, minutes: 9, scoreLimit: 3 })).toEqual({ balls: 2 });
});
