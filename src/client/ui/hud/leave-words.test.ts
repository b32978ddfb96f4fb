import { expect, test } from 'vitest';
import { TERMS } from '../../session/testing/played.ts';
import { leaveSentence } from './leave-words.ts';
import type { PlayerLine } from './player-lines.ts';
import { hudWords } from './texts/index.ts';

const t = hudWords.use();

const PRIVATE = { mode: 'online', terms: { ...TERMS, mode: null }, slotCount: 4 } as const;
const QUICK = { ...PRIVATE, terms: TERMS };

const OWN: PlayerLine = {
  slot: 0,
  team: 0,
  name: 'Ann',
  bot: false,
  connected: true,
  away: false,
  local: true,
  goals: 0,
  assists: 0,
  saves: 0,
  shots: 0,
};
const OTHER = { ...OWN, slot: 1, local: false };
const BOT = { ...OTHER, bot: true };

test('a bot takes the car where bots fill up, and only there', () => {
  expect(leaveSentence(QUICK, [OWN, OTHER], t)).toContain('a bot takes your car');
  expect(leaveSentence(PRIVATE, [OWN, OTHER, BOT], t)).toContain('a bot takes your car');
  expect(leaveSentence(PRIVATE, [OWN, OTHER], t)).toContain('goes on without your car');
});

test('a match whose only player leaves does not go on', () => {
  for (const lines of [[OWN], [OWN, BOT], [OWN, { ...OTHER, connected: false }]]) {
    const sentence = leaveSentence(QUICK, lines, t);
    expect(sentence).not.toContain('goes on');
    expect(sentence).toContain('For 80 seconds');
  }
});

test('practice is not kept', () => {
  expect(leaveSentence({ ...PRIVATE, mode: 'practice' }, [OWN], t)).toContain('is not kept');
});
