import { expect, it } from 'vitest';
import { LinkModel } from './link-model.ts';
import { seededRandom } from './seeded-random.ts';
import { makeAuthority, makeClient } from './testing/dice-session.ts';
import { WatchLoop } from './watch-loop.ts';

const TICK_MS = 1000 / 60;

it('one who watches sees every tick once, at an even pace, soon after it was decided', () => {
  const authority = makeAuthority(2);
  authority.openSlot(0);
  const { game, session } = makeClient(2, null);
  session.load(authority.snapshot());
  let nowMs = 0;
  const clock = { nowMs: () => nowMs, after: () => () => {} };
  const shown: { atMs: number; tick: number }[] = [];
  const loop = new WatchLoop({
    session,
    clock,
    tickMs: TICK_MS,
    stepped: () => shown.push({ atMs: nowMs, tick: game.tick }),
  });
  const conditions = { delayMs: 50, jitterMs: 30, lossShare: 0, retransmitMs: 0 };
  const link = new LinkModel({ ...conditions, bytesPerSecond: null }, seededRandom(4));
  const under: { atMs: number; frame: ReturnType<typeof authority.advance> }[] = [];
  const random = seededRandom(9);
  for (let wakeMs = 0; nowMs < 20_000; nowMs++) {
    while (authority.tick * TICK_MS <= nowMs) {
      authority.receiveInput(0, authority.tick, Math.floor(random() * 9), 5);
      under.push({ atMs: link.streamArrivalMs(nowMs, 12), frame: authority.advance() });
    }
    while ((under[0]?.atMs ?? Number.POSITIVE_INFINITY) <= nowMs) {
      const arrived = under.shift();
      if (arrived === undefined) break;
      session.receiveFrame(arrived.frame);
      loop.noteFrame(arrived.frame.tick);
    }
    if (nowMs >= wakeMs) wakeMs = loop.update();
  }
  expect(shown.map(({ tick }) => tick)).toEqual(shown.map((_, index) => index + 1));
  expect(session.counts).toMatchObject({ rollbacks: 0, hashMismatches: 0 });
  expect(session.counts.hashesCompared).toBeGreaterThan(30);
  const settled = shown.filter(({ atMs }) => atMs > 5000);
  const lateness = settled.map(({ atMs, tick }) => atMs - tick * TICK_MS);
  expect(Math.max(...lateness)).toBeLessThan(50 + 30 + 2 * TICK_MS);
  const gaps = settled.map(({ atMs }, i) => atMs - (settled[i - 1]?.atMs ?? atMs - TICK_MS));
  const uneven = gaps.filter((gap) => Math.abs(gap - TICK_MS) > 5);
  expect(uneven.length).toBeLessThan(gaps.length * 0.05);
});
