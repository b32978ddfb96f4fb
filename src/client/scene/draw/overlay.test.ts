import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeArrow } from './ball-arrow.ts';
import { createHudBoxes, placeHudBoxes } from './hud-boxes.ts';
import { plateAlpha } from './plate-alpha.ts';
import { clearOverlaps } from './plate-clutter.ts';

const VIEW = { x: 5, y: -3, halfWidth: 16, halfHeight: 9 };
const BOXES = createHudBoxes();
placeHudBoxes(1280, 720, { rootPx: 16, isTouch: false }, 40, BOXES);

describe('placeArrow', () => {
  it('has nothing to point at while the ball is seen', () => {
    expect(placeArrow({ x: 20, y: 4 }, 1, VIEW, 1.5, BOXES, { x: 0, y: 0, angle: 0 })).toBe(false);
  });

  it('stands inside the view, on the way to the ball', () => {
    const coordinate = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const arrow = { x: 0, y: 0, angle: 0 };
        if (!placeArrow({ x, y }, 1, VIEW, 1.5, BOXES, arrow)) return;
        expect(Math.abs(arrow.x - VIEW.x)).toBeLessThan(VIEW.halfWidth);
        expect(Math.abs(arrow.y - VIEW.y)).toBeLessThan(VIEW.halfHeight);
        for (const box of BOXES) {
          const gapX = Math.max(box.left - arrow.x + VIEW.x, arrow.x - VIEW.x - box.right);
          const gapY = Math.max(box.top - arrow.y + VIEW.y, arrow.y - VIEW.y - box.bottom);
          expect(Math.max(gapX, gapY)).toBeGreaterThanOrEqual(1.5 - 1e-6);
        }
        expect(arrow.angle).toBeCloseTo(Math.atan2(y - VIEW.y, x - VIEW.x));
        expect(Math.atan2(arrow.y - VIEW.y, arrow.x - VIEW.x)).toBeCloseTo(arrow.angle);
      }),
    );
  });
});

describe('plateAlpha', () => {
  const plate = { x: 0, y: 0, halfWidth: 2, halfHeight: 0.5 };
  const FAR_BALL = { x: 30, y: 0 };

  it('never lies over the ball', () => {
    const around = fc.double({ min: -2.9, max: 2.9, noNaN: true });
    fc.assert(
      fc.property(around, fc.double({ min: -1.4, max: 1.4, noNaN: true }), (x, y) => {
        const overlaps =
          Math.hypot(Math.max(0, Math.abs(x) - 2), Math.max(0, Math.abs(y) - 0.5)) < 1;
        if (overlaps) expect(plateAlpha(plate, { x, y }, 1, undefined)).toBe(0);
      }),
    );
  });

  it('fades with distance but stays readable', () => {
    const near = plateAlpha(plate, FAR_BALL, 1, { x: 3, y: 0 });
    const far = plateAlpha(plate, FAR_BALL, 1, { x: -50, y: 0 });
    expect(near).toBeGreaterThan(far);
    expect(far).toBeGreaterThan(0.4);
  });
});

describe('clearOverlaps', () => {
  it('hides the farther of two that overlap, and what only a hidden one covers stays', () => {
    const plate = (x: number, distance: number) => ({
      x,
      y: 0,
      halfWidth: 2,
      halfHeight: 0.5,
      distance,
      isClear: false,
    });
    const near = plate(0, 1);
    const middle = plate(3, 5);
    const far = plate(6, 9);
    clearOverlaps([far, near, middle]);
    expect([near.isClear, middle.isClear, far.isClear]).toEqual([true, false, true]);
  });
});
