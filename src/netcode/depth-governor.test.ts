import { describe, expect, it } from 'vitest';
import { DepthGovernor } from './depth-governor.ts';

/** A path of so many ticks; the delay in force shortens what is predicted. */
function settle(governor: DepthGovernor, pathTicks: number, updates = 300): number[] {
  const delays: number[] = [];
  for (let update = 0; update < updates; update++) {
    governor.update(pathTicks - governor.delayTicks);
    delays.push(governor.delayTicks);
  }
  return delays;
}

const options = { budgetMs: 6, maxDepthTicks: 60 };

describe('the depth governor', () => {
  it('delays nothing on a short path, and one tick on a long one', () => {
    const governor = new DepthGovernor(options);
    expect(settle(governor, 4).at(-1)).toBe(0);
    expect(settle(governor, 9).at(-1)).toBe(1);
    expect(settle(governor, 20).at(-1)).toBe(1);
    expect(settle(governor, 3).at(-1)).toBe(0);
  });

  it('does not flutter where the path is neither', () => {
    const governor = new DepthGovernor(options);
    settle(governor, 8);
    const delays = Array.from({ length: 1000 }, (_, index) => {
      governor.update((index % 50 < 25 ? 7 : 6) - governor.delayTicks);
      return governor.delayTicks;
    });
    expect(new Set(delays)).toEqual(new Set([1]));
  });

  it('delays what a slow device cannot take back in time, and takes it back on a shorter path', () => {
    const governor = new DepthGovernor(options);
    for (let i = 0; i < 20; i++) governor.noteRollback(10, 5);
    expect(governor.affordableTicks).toBe(12);
    expect(settle(governor, 16).at(-1)).toBe(4);
    expect(settle(governor, 40).at(-1)).toBe(12);
    expect(settle(governor, 10).at(-1)).toBe(1);
  });

  it('takes short rollbacks for what they are on a device whose clock is coarse', () => {
    const governor = new DepthGovernor(options);
    for (let i = 0; i < 64; i++) {
      const ticks = 1 + (i % 14);
      governor.noteRollback(ticks, Math.round(0.5 + ticks * 0.25));
    }
    expect(governor.affordableTicks).toBeGreaterThan(14);
  });

  it('does not mind a single slow rollback', () => {
    const governor = new DepthGovernor(options);
    for (let i = 0; i < 50; i++) governor.noteRollback(10, i === 20 ? 400 : 0.5);
    expect(settle(governor, 16).at(-1)).toBe(1);
  });
});
