import { describe, expect, it } from 'vitest';
import { lateShareOf, undisturbedTicks } from './late-share.ts';

const lateness = (...lateMs: number[]) => new Map(lateMs.map((ms, tick) => [tick, ms]));

describe('the share of late frames', () => {
  it('counts what came more than two ticks late', () => {
    const all = undisturbedTicks(lateness(0, 0, 0, 0), 20);
    expect(lateShareOf(lateness(0, 33, 34, 100), all)).toBe(0.5);
  });

  it('leaves out what the machine held back on every path, and what is next to it', () => {
    const calm = undisturbedTicks(lateness(0, 24, 0, 0, 0, 25, 80), 20);
    expect([...calm]).toEqual([0, 1]);
    expect(lateShareOf(lateness(0, 40, 40, 40, 40, 40, 40), calm)).toBe(0.5);
  });
});
