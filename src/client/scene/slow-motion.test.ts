import { expect, it } from 'vitest';
import { isOver, LONGEST_LAG_MS, lagAfterGoal } from './slow-motion.ts';

it('falls back and catches up without ever running backwards or leaping', () => {
  let before = 0;
  for (let ms = 0; !isOver(ms); ms++) {
    const lag = lagAfterGoal(ms);
    const shownMs = 1 - (lag - before);
    expect(shownMs).toBeGreaterThan(0.3);
    expect(shownMs).toBeLessThan(1.45);
    before = lag;
  }
  expect(before).toBeCloseTo(0, 2);
});

it('ends before the celebration does, and never lags by more than a third of a second', () => {
  expect(isOver(2500)).toBe(true);
  expect(lagAfterGoal(2500)).toBe(0);
  expect(LONGEST_LAG_MS).toBeLessThan(334);
});
