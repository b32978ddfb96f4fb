import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastRetransmitMs, type LinkConditions, LinkModel } from './link-model.ts';
import { OutageSchedule } from './outage-schedule.ts';
import { seededRandom } from './seeded-random.ts';

const conditions = fc.record({
  delayMs: fc.double({ min: 0, max: 300, noNaN: true }),
  jitterMs: fc.double({ min: 0, max: 100, noNaN: true }),
  lossShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
  bytesPerSecond: fc.option(fc.integer({ min: 1000, max: 10_000_000 })),
  retransmitMs: fc.double({ min: 0, max: 400, noNaN: true }),
});
const sends = fc.array(
  fc.record({
    afterMs: fc.double({ min: 0, max: 50, noNaN: true }),
    bytes: fc.integer({ min: 0, max: 5000 }),
  }),
  { maxLength: 100 },
);
const cases = { conditions, sends, seed: fc.integer() };

const CLEAR: LinkConditions = {
  delayMs: 50,
  jitterMs: 0,
  lossShare: 0,
  bytesPerSecond: null,
  retransmitMs: 150,
};

function times(list: readonly { afterMs: number; bytes: number }[]) {
  let atMs = 0;
  return list.map(({ afterMs, bytes }) => {
    atMs += afterMs;
    return { atMs, bytes };
  });
}

describe('a link as a stream', () => {
  it('keeps the order and never is quicker than the path', () => {
    fc.assert(
      fc.property(fc.record(cases), ({ conditions, sends, seed }) => {
        const link = new LinkModel(conditions, seededRandom(seed));
        let lastMs = 0;
        for (const { atMs, bytes } of times(sends)) {
          const arrivalMs = link.streamArrivalMs(atMs, bytes);
          expect(arrivalMs).toBeGreaterThanOrEqual(lastMs);
          expect(arrivalMs).toBeGreaterThanOrEqual(atMs + conditions.delayMs);
          lastMs = arrivalMs;
        }
      }),
    );
  });

  it('passes no more bytes than fit through', () => {
    fc.assert(
      fc.property(
        fc.record({ sends, bytesPerSecond: fc.integer({ min: 1000, max: 1_000_000 }) }),
        ({ sends, bytesPerSecond }) => {
          const link = new LinkModel({ ...CLEAR, bytesPerSecond }, seededRandom(1));
          const arrivals = times(sends).map(({ atMs, bytes }) => ({
            bytes,
            atMs: link.streamArrivalMs(atMs, bytes),
          }));
          let passed = 0;
          for (const { atMs, bytes } of arrivals) {
            passed += bytes;
            expect((passed / bytesPerSecond) * 1000 + CLEAR.delayMs).toBeLessThanOrEqual(
              atMs + 1e-6,
            );
          }
        },
      ),
    );
  });

  it('holds back what is behind a lost segment, and loses nothing', () => {
    let draws = 0;
    // The first draw decides on loss, the second on jitter, and so on: only the first is lost.
    const link = new LinkModel({ ...CLEAR, lossShare: 0.5 }, () => (draws++ === 0 ? 0 : 0.9));
    expect(link.streamArrivalMs(0, 20)).toBe(200);
    expect(link.streamArrivalMs(16, 20)).toBe(200);
    expect(link.streamArrivalMs(149, 20)).toBe(200);
    expect(link.streamArrivalMs(160, 20)).toBe(210);
  });

  it('is held back about as often as segments are lost', () => {
    const link = new LinkModel({ ...CLEAR, lossShare: 0.02 }, seededRandom(3));
    let late = 0;
    for (let index = 0; index < 20_000; index++) {
      // Far apart, so that none waits for the one before.
      if (link.streamArrivalMs(index * 5000, 20) > index * 5000 + 51) late++;
    }
    expect(late / 20_000).toBeGreaterThan(0.017);
    expect(late / 20_000).toBeLessThan(0.023);
  });

  it('loses each segment of a long write by itself', () => {
    const link = new LinkModel({ ...CLEAR, lossShare: 0.02 }, seededRandom(3));
    let late = 0;
    for (let index = 0; index < 2000; index++) {
      if (link.streamArrivalMs(index * 5000, 14_480) > index * 5000 + 51) late++;
    }
    expect(late / 2000).toBeCloseTo(1 - 0.98 ** 10, 1);
  });

  it('ends even where everything is lost', () => {
    const link = new LinkModel({ ...CLEAR, lossShare: 1, retransmitMs: 0 }, seededRandom(1));
    expect(link.streamArrivalMs(0, 20)).toBeLessThan(4_000_000);
  });
});

describe('a link as datagrams', () => {
  it('delivers within the delay and the jitter, or never', () => {
    fc.assert(
      fc.property(fc.record(cases), ({ conditions, sends, seed }) => {
        const unlimited = { ...conditions, bytesPerSecond: null };
        const link = new LinkModel(unlimited, seededRandom(seed));
        for (const { atMs, bytes } of times(sends)) {
          const arrivalMs = link.datagramArrivalMs(atMs, bytes);
          if (arrivalMs === null) continue;
          expect(arrivalMs).toBeGreaterThanOrEqual(atMs + conditions.delayMs);
          expect(arrivalMs).toBeLessThanOrEqual(atMs + conditions.delayMs + conditions.jitterMs);
        }
      }),
    );
  });

  it('loses the share that was asked for, and overtakes', () => {
    const link = new LinkModel({ ...CLEAR, lossShare: 0.02, jitterMs: 40 }, seededRandom(5));
    const arrivals = Array.from({ length: 50_000 }, (_, index) =>
      link.datagramArrivalMs(index * 16, 20),
    );
    const there = arrivals.filter((atMs) => atMs !== null);
    expect(1 - there.length / arrivals.length).toBeGreaterThan(0.018);
    expect(1 - there.length / arrivals.length).toBeLessThan(0.022);
    expect(there.some((atMs, index) => atMs < (there[index - 1] ?? 0))).toBe(true);
  });

  it('has a jitter with a mean of a third', () => {
    const link = new LinkModel({ ...CLEAR, jitterMs: 30 }, seededRandom(5));
    let sumMs = 0;
    for (let index = 0; index < 20_000; index++) sumMs += link.datagramArrivalMs(0, 20) ?? 0;
    expect(sumMs / 20_000).toBeCloseTo(60, 0);
  });
});

it('gives the same times for the same seed', () => {
  fc.assert(
    fc.property(fc.record(cases), ({ conditions, sends, seed }) => {
      const run = () => {
        const link = new LinkModel(conditions, seededRandom(seed));
        return times(sends).flatMap(({ atMs, bytes }) => [
          link.streamArrivalMs(atMs, bytes),
          link.datagramArrivalMs(atMs, bytes),
        ]);
      };
      expect(run()).toEqual(run());
    }),
  );
});

it('passes nothing while the path is out', () => {
  const outages = new OutageSchedule(
    { everyMs: 10_000, shortestMs: 500, longestMs: 2000, disconnectShare: 0 },
    9,
  );
  const { startMs, endMs } = outages.next(0);
  const link = new LinkModel(CLEAR, seededRandom(1), outages);
  expect(link.streamArrivalMs(startMs - 1, 20)).toBe(startMs - 1 + CLEAR.delayMs);
  expect(link.streamArrivalMs(startMs + 1, 20)).toBeGreaterThan(endMs);
  expect(link.datagramArrivalMs(startMs + 1, 20)).toBeNull();
  expect(link.datagramArrivalMs(endMs, 20)).toBe(endMs + CLEAR.delayMs);
});

it('takes a lost segment for lost after a round trip and a quarter', () => {
  expect(fastRetransmitMs(100, 20)).toBe(145);
});
