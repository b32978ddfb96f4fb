import { describe, expect, it } from 'vitest';
import { LeadClock } from './lead-clock.ts';
import { seededRandom } from './seeded-random.ts';

const TICK_MS = 1000 / 60;

/** Runs a clock over a path with this one-way time; gives the margins at the authority, per tick. */
function run(
  clock: LeadClock,
  options: { fromMs: number; forMs: number; oneWayMs: number; jitterMs: number },
) {
  const random = seededRandom(1);
  const margins: number[] = [];
  const reports: { atMs: number; tick: number; sentAtMs: number; marginMs: number }[] = [];
  let tick = clock.tickDue(options.fromMs) + 1;
  for (let nowMs = options.fromMs; nowMs < options.fromMs + options.forMs; nowMs++) {
    while ((reports[0]?.atMs ?? Number.POSITIVE_INFINITY) <= nowMs) {
      const report = reports.shift();
      if (report) clock.reportArrival(report.tick, report.sentAtMs, report.marginMs);
    }
    clock.update(nowMs);
    for (; tick <= clock.tickDue(nowMs); tick++) {
      const arrivesMs = nowMs + options.oneWayMs + random() * options.jitterMs;
      const marginMs = tick * TICK_MS - arrivesMs;
      margins.push(marginMs);
      if (tick % 10 === 0) {
        reports.push({ atMs: arrivesMs + options.oneWayMs, tick, sentAtMs: nowMs, marginMs });
      }
    }
  }
  return margins;
}

describe('the lead clock', () => {
  it('glides to a margin of the safety time, from too late and from too early, and stays', () => {
    for (const firstTick of [0, 30]) {
      const clock = new LeadClock({ tickMs: TICK_MS, safetyMs: 6 }, 0, firstTick);
      const margins = run(clock, { fromMs: 0, forMs: 20_000, oneWayMs: 100, jitterMs: 0 });
      const settled = margins.slice(-300);
      expect(Math.min(...settled)).toBeGreaterThan(3);
      expect(Math.max(...settled)).toBeLessThan(9);
    }
  });

  it('keeps almost all inputs in time under jitter', () => {
    const clock = new LeadClock({ tickMs: TICK_MS, safetyMs: 6 }, 0, 10);
    const margins = run(clock, { fromMs: 0, forMs: 30_000, oneWayMs: 50, jitterMs: 40 });
    const settled = margins.slice(-900);
    expect(settled.filter((margin) => margin < 0).length).toBeLessThan(settled.length * 0.02);
  });

  it('changes its rate by a few per cent at most', () => {
    const clock = new LeadClock({ tickMs: TICK_MS, safetyMs: 6 }, 0, 0);
    clock.reportArrival(0, 0, -200);
    let before = clock.dueMs(0);
    for (let nowMs = 1; nowMs < 2000; nowMs++) {
      clock.update(nowMs);
      expect(Math.abs(clock.dueMs(0) - before)).toBeLessThanOrEqual(0.0501);
      before = clock.dueMs(0);
    }
  });
});
