import { describe, expect, it } from 'vitest';
import { PathTiming } from './path-timing.ts';

const TICK_MS = 1000 / 60;

describe('path timing', () => {
  it('shows the median round trip', () => {
    const timing = new PathTiming();
    expect(timing.rttMs).toBe(0);
    for (const rtt of [50, 400, 60]) timing.receive({ clientTimeMs: 0, serverTick: 0 }, rtt);
    expect(timing.rttMs).toBe(60);
  });

  it('finds the tick whose input would just be in time, by the quickest pong', () => {
    const timing = new PathTiming();
    // The server stood at tick 100 half a round trip (50 ms) before the pong came at 1100.
    timing.receive({ clientTimeMs: 1000, serverTick: 100 }, 1100);
    timing.receive({ clientTimeMs: 1000, serverTick: 100 }, 1900);
    const tick = timing.tickInTime(1100, TICK_MS, 0);
    expect(tick).toBeCloseTo(100 + 100 / TICK_MS);
    expect(timing.tickInTime(1200, TICK_MS, 0)).toBeCloseTo(tick + 100 / TICK_MS);
  });

  it('knows nothing before the first pong', () => {
    expect(() => new PathTiming().tickInTime(0, TICK_MS, 0)).toThrow('no pong yet');
  });
});
