import { expect, it } from 'vitest';
import { NEW_RATING } from '../rating/rating.ts';
import { botLevelFor } from './bot-level-for.ts';

const at = (mu: number) => [{ mu, sigma: 3 }];

it('newcomers meet the bots of the mode, others a level up or down', () => {
  expect(botLevelFor('2v2', [NEW_RATING])).toBe('rookie');
  expect(botLevelFor('3v3', [NEW_RATING])).toBe('regular');
  expect([15, 25, 35].map((mu) => botLevelFor('3v3', at(mu)))).toEqual([
    'rookie',
    'regular',
    'ace',
  ]);
  expect([15, 35].map((mu) => botLevelFor('1v1', at(mu)))).toEqual(['rookie', 'regular']);
});
