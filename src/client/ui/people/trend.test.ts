import { expect, test } from 'vitest';
import { ANN, aLine, aResult } from './testing/results.ts';
import { placeTrend, trendOf } from './trend.ts';

const rated = (before: number, after: number) =>
  aResult({ lines: [aLine({ person: ANN, rating: { before, after } })] });
const unrated = aResult({ lines: [aLine({ person: ANN, rating: null })] });

test('a trend goes from before the oldest rated match to after the newest', () => {
  const trend = trendOf([rated(1020, 1005), unrated, rated(1000, 1020)], ANN.id);
  expect(trend).toEqual({ points: [1000, 1020, 1005], low: 1000, high: 1020 });
});

test('without a rated match there is none', () => {
  expect(trendOf([unrated], ANN.id)).toBeNull();
  expect(trendOf([rated(1, 2)], 'somebody else')).toBeNull();
});

test('a level rating stays a level line in the middle, a wide one fills the box', () => {
  const box = { width: 100, height: 50 };
  const level = { points: [1000, 1000], low: 1000, high: 1000 };
  expect(placeTrend(level, box)).toEqual([
    [0, 25],
    [100, 25],
  ]);
  const wide = { points: [900, 1100, 1000], low: 900, high: 1100 };
  expect(placeTrend(wide, box)).toEqual([
    [0, 50],
    [50, 0],
    [100, 25],
  ]);
});
