import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OutageSchedule } from './outage-schedule.ts';

const CONDITIONS = { everyMs: 15_000, shortestMs: 300, longestMs: 4000, disconnectShare: 0.25 };

describe('the outages of a path', () => {
  it('last as long as asked for, one in each stretch, none into another', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const schedule = new OutageSchedule(CONDITIONS, seed);
        let endMs = 0;
        for (let count = 1; count <= 20; count++) {
          const outage = schedule.next(endMs);
          expect(outage.startMs).toBeGreaterThanOrEqual(endMs);
          expect(outage.endMs).toBeLessThanOrEqual(count * CONDITIONS.everyMs + 1e-6);
          expect(outage.endMs - outage.startMs).toBeGreaterThanOrEqual(299.999);
          expect(outage.endMs - outage.startMs).toBeLessThanOrEqual(4000.001);
          expect(schedule.at(outage.startMs)).toEqual(outage);
          expect(schedule.at(outage.endMs)).toBeNull();
          endMs = outage.endMs;
        }
      }),
    );
  });

  it('disconnect in the share that was asked for', () => {
    const schedule = new OutageSchedule(CONDITIONS, 4);
    let disconnects = 0;
    for (let count = 0; count < 4000; count++) {
      if (schedule.next(count * CONDITIONS.everyMs).disconnects) disconnects++;
    }
    expect(disconnects / 4000).toBeGreaterThan(0.22);
    expect(disconnects / 4000).toBeLessThan(0.28);
  });

  it('are refused where two could meet', () => {
    expect(() => new OutageSchedule({ ...CONDITIONS, longestMs: 9000 }, 1)).toThrow(RangeError);
  });
});
