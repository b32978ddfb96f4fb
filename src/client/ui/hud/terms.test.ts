import { expect, test } from 'vitest';
import type { MatchInfo, MatchTerms } from '../../../worker/api.ts';
import { PLAYED, TERMS } from '../../session/testing/played.ts';
import { changesOfMatch, nameOfMatch } from './terms.ts';
import { hudWords } from './texts/index.ts';

const t = hudWords.use();

function match(mode: MatchInfo['mode'], terms: Partial<MatchTerms>): MatchInfo {
  return {
    ...PLAYED,
    mode,
    matchId: null,
    ticket: null,
    localSlot: 0,
    slotCount: 2,
    roster: [],
    terms: { ...TERMS, ...terms },
  };
}

test('a match is named by its mode, or by whose it is and its size', () => {
  expect(nameOfMatch(match('online', { mode: 'rumble' }), t)).toBe('Rumble');
  expect(nameOfMatch(match('online', { mode: null }), t)).toBe('Private 1v1');
  expect(nameOfMatch(match('practice', { mode: null }), t)).toBe('Practice 1v1');
});

test('what differs from an ordinary match is said in a few words, and nothing else', () => {
  expect(changesOfMatch(match('online', {}), t)).toEqual([]);
  const terms = {
    minutes: 1,
    scoreLimit: 5,
    changes: { balls: 3, ballSize: 1.5, unlimitedBoost: true, demolitions: false },
  };
  expect(changesOfMatch(match('practice', terms), t)).toEqual([
    '1 min',
    'first to 5',
    '3 balls',
    'ball size 150%',
    'unlimited boost',
    'no demolitions',
  ]);
});
