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

  it('follows a path that has become longer within a second and a half, and a shorter one in time', () => {
    const clock = new LeadClock({ tickMs: TICK_MS, safetyMs: 6 }, 0, 6);
    run(clock, { fromMs: 0, forMs: 10_000, oneWayMs: 40, jitterMs: 5 });
    const longer = run(clock, { fromMs: 10_000, forMs: 10_000, oneWayMs: 90, jitterMs: 5 });
    expect(longer.findLastIndex((margin) => margin < -5)).toBeLessThan(1.5 * 60);
    const shorter = run(clock, { fromMs: 20_000, forMs: 15_000, oneWayMs: 20, jitterMs: 5 });
    expect(Math.max(...shorter.slice(-300))).toBeLessThan(20);
    expect(Math.min(...shorter)).toBeGreaterThan(-5);
  });

  it('does not cover the rare arrival that comes a round trip late', () => {
    const clock = new LeadClock({ tickMs: TICK_MS, safetyMs: 6 }, 0, 6);
    const random = seededRandom(3);
    for (let tick = 0; tick < 6000; tick += 10) {
      const lateMs = random() < 0.25 ? 150 : random() * 10;
      const dueMs = clock.dueMs(tick);
      clock.reportArrival(tick, dueMs, tick * TICK_MS - (dueMs + 50 + lateMs));
      clock.update(tick * TICK_MS);
    }
    const leadMs = 6000 * TICK_MS - clock.dueMs(6000);
    expect(leadMs).toBeGreaterThan(50);
    expect(leadMs).toBeLessThan(80);
  });

  it('changes its rate by a few per cent at most', () => {
    const clock = new LeadClock({ tickMs: TICK_MS, safetyMs: 6 }, 0, 0);
    clock.reportArrival(0, 0, -30);
    let before = clock.dueMs(0);
    for (let nowMs = 1; nowMs < 2000; nowMs++) {
      clock.update(nowMs);
      expect(Math.abs(clock.dueMs(0) - before)).toBeLessThanOrEqual(0.0501);
      before = clock.dueMs(0);
    }
  });
});
