import { expect, it } from 'vitest';
import { cooldownOf } from './cooldown.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const NOW_MS = 100 * DAY_MS;

it('leaving costs nothing the first time in a day, then more each time', () => {
  const minutes = [0, 1, 2, 3, 4, 5, 9].map((count) => {
    const leaves = Array.from({ length: count }, (_, i) => NOW_MS - i * MINUTE_MS);
    return cooldownOf(leaves, NOW_MS) / MINUTE_MS;
  });
  expect(minutes).toEqual([0, 0, 1, 5, 15, 30, 30]);
});

it('the wait counts from the last leave, in whatever order they come', () => {
  const leaves = [NOW_MS - 8 * MINUTE_MS, NOW_MS - 2 * MINUTE_MS, NOW_MS - 4 * MINUTE_MS];
  expect(cooldownOf(leaves, NOW_MS)).toBe(3 * MINUTE_MS);
  expect(cooldownOf(leaves, NOW_MS + 3 * MINUTE_MS)).toBe(0);
});

it('a leave of a day ago is forgotten', () => {
  expect(cooldownOf([NOW_MS, NOW_MS - DAY_MS], NOW_MS)).toBe(0);
});
