import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createTextStore } from '../session/text-store.ts';
import { OWN_ARENA } from './match-setup.ts';
import { readOwnArena } from './own-arena.ts';
import { rememberedSetup, rememberSetup } from './setup-store.ts';

const EXAMPLE = readFileSync('docs/examples/arena.json', 'utf8');
const STADIUM = `{ name: "Small", width: 420, height: 200, vertexes: [], segments: [], discs: [], planes: [],
  goals: [{ p0: [-370, 64], p1: [-370, -64], team: "red" }, { p0: [370, 64], p1: [370, -64], team: "blue" }],
  bg: { type: "grass" } }`;

function stores() {
  const memory = () => {
    const kept = new Map<string, string>();
    return createTextStore(() => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }));
  };
  return { tab: memory(), browser: memory() };
}

test('a set-up comes back as it was, with the arena of one’s own for as long as the tab', async () => {
  const kept = stores();
  const read = readOwnArena('mine.json', EXAMPLE);
  if (!read.ok) throw new Error('the example is broken');
  const { wish } = await rememberedSetup(kept, 'practice');
  const setup = { wish: { ...wish, teamSize: 2, arena: OWN_ARENA }, own: read.own };
  rememberSetup(kept, 'practice', setup);
  expect(await rememberedSetup(kept, 'practice')).toEqual(setup);
  expect((await rememberedSetup(kept, 'private')).wish.teamSize).toBe(3);

  const otherTab = await rememberedSetup({ ...kept, tab: stores().tab }, 'practice');
  expect(otherTab.wish).toMatchObject({ teamSize: 2, arena: 'classic' });
});

test('what was never set up is like the mode that is chosen on the title', async () => {
  const { wish } = await rememberedSetup(stores(), 'practice', '1v1');
  expect(wish).toMatchObject({ teamSize: 1, botLevel: 'rookie' });
});

test.each(['{', '7', '{"teamSize":99}', '{"teamSize":2,"mutators":{"balls":-1}}'])(
  'the storage may hold anything: %s',
  async (text) => {
    const kept = stores();
    kept.browser.set('driftball.practice', text);
    kept.tab.set('driftball.own-arena', text);
    expect(await rememberedSetup(kept, 'practice')).toMatchObject({
      wish: { teamSize: 3, arena: 'classic' },
      own: null,
    });
  },
);

test('a stadium of HaxBall is told by its name or by what is in it, and says what it lost', () => {
  for (const name of ['small.hbs', 'small.txt']) {
    const read = readOwnArena(name, STADIUM);
    expect(read.ok && read.own.arena.title).toBe('Small');
    expect(read.ok && read.own.notes.length).toBeGreaterThan(0);
  }
});

test('a broken file has problems with places', () => {
  const read = readOwnArena('broken.json', '{\n  "format": 7 }');
  expect(read.ok ? [] : read.problems).toContainEqual(
    expect.objectContaining({ path: 'format', line: 2 }),
  );
});
