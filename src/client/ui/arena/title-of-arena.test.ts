import { expect, test } from 'vitest';
import { builtInArenas } from '../../../protocol/arena-preview.ts';
import { texts } from './texts/de.ts';
import type { ArenaText } from './texts/index.ts';
import { titleOfArena } from './title-of-arena.ts';

const german = ((key: keyof typeof texts) => texts[key]) as ArenaText;

test('the game’s own arenas are called what the language calls them, others what they are called', () => {
  const titles = builtInArenas().map((arena) => titleOfArena(arena, german));
  expect(titles).toEqual(Object.values(texts));
  expect(titleOfArena({ name: 'classic', title: 'My field' }, german)).toBe('My field');
  expect(titleOfArena({ name: 'toString', title: 'Odd' }, german)).toBe('Odd');
});
