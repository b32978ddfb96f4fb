import { describe, expect, test } from 'vitest';
import { type Box, touchLayout } from './touch-layout.ts';

const NO_NOTCH = { left: 0, right: 0, bottom: 0 };
const SCREENS = [
  [568, 320],
  [844, 390],
  [1024, 768],
  [390, 844],
] as const;

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

describe.each(SCREENS)('on %i x %i', (width, height) => {
  test.each(['right', 'left'] as const)('%s-handed: all fits, large enough, apart', (handed) => {
    for (const size of [0.75, 1]) {
      const { stick, boost, dash, handbrake, skip } = touchLayout(
        width,
        height,
        { handed, size },
        NO_NOTCH,
      );
      const all = [stick, boost, dash, handbrake, skip];
      for (const box of all) {
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(56);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(width);
        expect(box.top + box.height).toBeLessThanOrEqual(height);
      }
      const buttons = [boost, dash, handbrake];
      for (const button of buttons) expect(overlap(stick, button)).toBe(false);
      const [isStickLeft, isBoostLeft] = [stick, boost].map((box) => box.left < width / 2);
      expect([isStickLeft, isBoostLeft]).toEqual([handed === 'right', handed === 'left']);
    }
  });
});

test('notches are kept clear', () => {
  const safe = { left: 47, right: 20, bottom: 21 };
  const { stick, boost } = touchLayout(844, 390, { handed: 'right', size: 1 }, safe);
  expect(stick.left).toBeGreaterThan(47);
  expect(boost.left + boost.width).toBeLessThanOrEqual(824);
  expect(boost.top + boost.height).toBeLessThanOrEqual(369);
});
