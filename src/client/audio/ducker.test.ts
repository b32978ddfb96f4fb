import { describe, expect, it } from 'vitest';
import { Ducker } from './ducker.ts';

describe('Ducker', () => {
  it('goes down fast, holds, and comes back slowly', () => {
    const ducker = new Ducker();
    ducker.duck(10, -12, 2);
    expect(ducker.gainAt(9)).toBe(1);
    expect(ducker.gainAt(10.1)).toBeCloseTo(0.25, 1);
    expect(ducker.gainAt(12)).toBeCloseTo(0.25, 1);
    expect(ducker.gainAt(12.5)).toBeGreaterThan(0.3);
    expect(ducker.gainAt(12.5)).toBeLessThan(1);
    expect(ducker.gainAt(14)).toBe(1);
  });

  it('holds the deepest of those that overlap, and never leaps', () => {
    const ducker = new Ducker();
    ducker.duck(0, -12, 1);
    ducker.duck(0.5, -4, 3);
    expect(ducker.gainAt(0.8)).toBeCloseTo(0.25, 1);
    expect(ducker.gainAt(3)).toBeCloseTo(0.63, 1);
    let last = ducker.gainAt(0);
    for (let timeS = 0; timeS < 6; timeS += 0.005) {
      const gain = ducker.gainAt(timeS);
      expect(Math.abs(gain - last)).toBeLessThan(0.12);
      last = gain;
    }
  });
});
