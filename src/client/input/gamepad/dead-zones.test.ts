import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyAxialZone, applyRadialZone } from './dead-zones.ts';

const ZONES = { inner: 0.15, outer: 0.05 };
const axis = fc.double({ min: -1, max: 1, noNaN: true });

describe('dead zones', () => {
  test('a stick near its middle rests', () => {
    expect(applyRadialZone(0.1, -0.1, ZONES)).toEqual({ x: 0, y: -0 });
    expect(applyAxialZone(-0.14, ZONES)).toBe(-0);
  });

  test('a stick near its end is all the way', () => {
    expect(applyRadialZone(0.96, 0, ZONES).x).toBe(1);
    expect(applyAxialZone(-0.96, ZONES)).toBe(-1);
  });

  test('just past the zone it begins at nothing, without a leap', () => {
    expect(Math.abs(applyAxialZone(0.151, ZONES))).toBeLessThan(0.01);
  });

  test('pushed ahead and a little aside it goes straight', () => {
    const straight = applyRadialZone(0.05, -0.95, ZONES);
    expect(straight.x).toBe(0);
    expect(straight.y).toBeLessThan(-0.95);
  });

  test('never more than the whole way, never the other way, and further is never less', () => {
    fc.assert(
      fc.property(axis, axis, (x, y) => {
        const pose = applyRadialZone(x, y, ZONES);
        expect(Math.hypot(pose.x, pose.y)).toBeLessThanOrEqual(1 + 1e-9);
        expect(pose.x * x).toBeGreaterThanOrEqual(0);
        expect(pose.y * y).toBeGreaterThanOrEqual(0);
        const nearer = Math.abs(applyAxialZone(x / 2, ZONES));
        expect(Math.abs(applyAxialZone(x, ZONES))).toBeGreaterThanOrEqual(nearer);
      }),
    );
  });
});
