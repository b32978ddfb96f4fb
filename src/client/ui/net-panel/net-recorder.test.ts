import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NetStats } from '../../../worker/net-stats.ts';
import { LOOK_EVERY_MS, NetRecorder } from './net-recorder.ts';

const STATS = {
  rollbacks: 0,
  recent: { jitterMs: 0, correctionM: { own: 0, others: 0, ball: 0 } },
} as NetStats;

function setUp() {
  const world = { stats: STATS as NetStats | null, isCut: false };
  const recorder = new NetRecorder({
    ask: async () => world.stats,
    isCut: () => world.isCut,
    meter: {
      start: () => {},
      stop: () => {},
      times: () => ({ frameMsP50: 16, frameMsP95: 17, workMsP95: 4 }),
    },
    onLook: () => {},
  });
  const look = (times: number) => vi.advanceTimersByTimeAsync(times * LOOK_EVERY_MS);
  const gaps = () => recorder.samples.map((sample) => sample === null);
  return { world, recorder, look, gaps };
}

describe('the recorder of the net panel', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps a gap while there is no connection, instead of figures that stand still', async () => {
    const { world, recorder, look, gaps } = setUp();
    recorder.start();
    await look(3);
    world.isCut = true;
    await look(2);
    world.isCut = false;
    await look(1);
    expect(gaps()).toEqual([false, false, true, true, false]);
    recorder.stop();
  });

  it('goes on unseen until the match is over', async () => {
    const { world, recorder, look } = setUp();
    recorder.isShown = true;
    recorder.start();
    recorder.isShown = false;
    await look(5);
    recorder.start();
    expect(recorder.samples).toHaveLength(4);
    world.stats = null;
    await look(1);
    expect(vi.getTimerCount()).toBe(0);
    recorder.start();
    expect(recorder.samples).toHaveLength(0);
    recorder.stop();
  });
});
