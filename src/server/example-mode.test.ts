/** The worked example of docs/modes.md, held to what that page says of it. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { BOULDER } from '../../docs/examples/mode.ts';
import { MutatorsSchema } from '../protocol/settings-schema.ts';
import { arenaNamed } from '../sim/arena/arenas.ts';
import { matchSettings } from '../sim/match-settings.ts';
import { LiveMatch } from './live-match.ts';
import { loadOf, MAX_LOAD_PERCENT } from './match-load.ts';
import { createsDriftball } from './played-game.ts';

describe('the example mode', () => {
  it('stands on its page as it is', () => {
    const source = readFileSync('docs/examples/mode.ts', 'utf8');
    const record = source.slice(source.indexOf('export const'));
    expect(readFileSync('docs/modes.md', 'utf8')).toContain(record);
  });

  it('can be played on each of its arenas', async () => {
    const create = createsDriftball(await loadRapier());
    const { teamSize, mutators } = BOULDER;
    expect(v.parse(MutatorsSchema, mutators)).toEqual(mutators);
    expect(loadOf(BOULDER)).toBeLessThan(MAX_LOAD_PERCENT / 10);
    for (const name of BOULDER.arenas) {
      const arena = arenaNamed(name);
      if (arena === undefined) throw new Error(`there is no arena ${name}`);
      const settings = matchSettings({ teamSize, mutators, arena });
      const live = new LiveMatch(create({ settings, seed: 1, botLevel: 'regular' }), 1);
      for (let ticks = 0; ticks < 240; ticks++) live.advance();
      expect(live.tick).toBe(240);
      live.dispose();
    }
  });
});
