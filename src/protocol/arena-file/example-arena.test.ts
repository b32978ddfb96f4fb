/** The worked example of docs/arenas.md, held to what that page says of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileArena } from '../../sim/arena/compile-arena.ts';
import { parseArenaFile } from './parse-arena-file.ts';

describe('the example arena', () => {
  const text = readFileSync('docs/examples/arena.json', 'utf8');
  const parsed = parseArenaFile(text);

  it('passes the checks', () => {
    expect(parsed).toEqual({ ok: true, file: JSON.parse(text) });
  });

  it('is mirrored to all sides', () => {
    if (!parsed.ok) throw new Error('refused');
    const arena = compileArena(parsed.file);
    expect(arena.walls).toHaveLength(4);
    expect(arena.discs).toHaveLength(2);
    expect(arena.loose).toHaveLength(2);
    expect(arena.goals.map(({ team }) => team)).toEqual([0, 1]);
    expect(arena.kickOffPlaces.map((places) => places.length)).toEqual([8, 8]);
  });
});
