import { expect, it } from 'vitest';
import { MODE_IDS } from '../../protocol/modes.ts';
import { NEW_RATING } from '../rating/rating.ts';
import { botLevelFor } from './bot-level-for.ts';

const at = (mu: number) => [{ mu, sigma: 3 }];

it('people whom nothing has rated yet meet the easiest bots, in every mode', () => {
  expect(MODE_IDS.map((mode) => botLevelFor(mode, [NEW_RATING, NEW_RATING]))).toEqual(
    MODE_IDS.map(() => 'rookie'),
  );
  expect(botLevelFor('3v3', [NEW_RATING, { mu: 26, sigma: 7.9 }])).toBe('regular');
});

it('others meet the bots of the mode, or a level up or down', () => {
  expect(botLevelFor('3v3', [])).toBe('regular');
  expect([15, 25, 35].map((mu) => botLevelFor('3v3', at(mu)))).toEqual([
    'rookie',
    'regular',
    'ace',
  ]);
  expect([15, 35].map((mu) => botLevelFor('1v1', at(mu)))).toEqual(['rookie', 'regular']);
});
