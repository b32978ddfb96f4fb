import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastRetransmitMs, type LinkConditions } from '../netcode/link-model.ts';
import { seededRandom } from '../netcode/seeded-random.ts';
import { TICK_MS } from '../protocol/timing.ts';
import { TwoPaths, type TwoPathsOptions } from './testing/two-paths.ts';

const ONE_WAY_MS = 50;
const CALM: LinkConditions = {
  delayMs: ONE_WAY_MS,
  jitterMs: 0,
  lossShare: 0,
  bytesPerSecond: null,
  retransmitMs: fastRetransmitMs(2 * ONE_WAY_MS),
};
/** Inputs are just in time. */
const LEAD_MS = ONE_WAY_MS + 10;

async function startMatch(change: Partial<TwoPathsOptions> = {}): Promise<TwoPaths> {
  const match = new TwoPaths({
    socket: CALM,
    datagrams: CALM,
    leadMs: LEAD_MS,
    random: seededRandom(1),
    ...change,
  });
  await match.start();
  return match;
}

function expectEveryFrameOnce({ frames, serverTick }: TwoPaths): void {
  expect(frames).toEqual(frames.map((_, tick) => tick));
  expect(frames.length).toBeGreaterThan(serverTick - 40);
}

describe("a match's streams", () => {
  it('go by the socket where there is nothing else', async () => {
    const match = await startMatch();
    match.pass(2000);
    expectEveryFrameOnce(match);
    expect(match.changes).toEqual([]);
    expect([match.substituted, match.wrongInputs]).toEqual([0, 0]);
  });

  it('go over to datagrams within a second, and leave the socket alone', async () => {
    const match = await startMatch();
    match.pass(500);
    match.openDatagrams();
    match.pass(1000);
    expect(match.streams.path).toBe('datagrams');
    const before = match.socketMessagesUp;
    match.pass(3000);
    expect(match.socketMessagesUp).toBe(before);
    expectEveryFrameOnce(match);
    expect([match.substituted, match.wrongInputs]).toEqual([0, 0]);
  });

  it('lose nothing when the path dies without a word, and come back to it', async () => {
    const match = await startMatch();
    match.openDatagrams();
    match.pass(3000);
    match.isDead.up = true;
    match.isDead.down = true;
    match.pass(3000);
    const [, fallback] = match.changes;
    expect(fallback?.path).toBe('socket');
    expect((fallback?.atMs ?? 0) - 3000).toBeLessThan(150 + ONE_WAY_MS + 2 * TICK_MS);
    // On their way when it died, and sent before the silence was heard.
    const bound = Math.ceil((ONE_WAY_MS + 40 + TICK_MS) / TICK_MS);
    expect(match.substituted).toBeLessThanOrEqual(bound);
    const atFallback = match.substituted;
    match.isDead.up = false;
    match.isDead.down = false;
    match.pass(4000);
    expect(match.streams.path).toBe('datagrams');
    expect(match.substituted, 'nothing is made up on the way back').toBe(atFallback);
    expectEveryFrameOnce(match);
    expect([match.lostInputs(4), match.wrongInputs]).toEqual([[], 0]);
  });

  it('show frames again by the socket before the client has asked', async () => {
    const match = await startMatch();
    match.openDatagrams();
    match.pass(3000);
    match.isDead.up = true;
    match.isDead.down = true;
    match.pass(50 + 2 * TICK_MS + 3 * ONE_WAY_MS);
    expect(match.serverTick - match.frames.length).toBeLessThan(ONE_WAY_MS / TICK_MS + 2);
  });

  it.each(['up', 'down'] as const)(
    'fall back for good when only the way %s is dead',
    async (way) => {
      const match = await startMatch();
      match.openDatagrams();
      match.pass(3000);
      match.isDead[way] = true;
      match.pass(5000);
      expect(match.changes.map(({ path }) => path)).toEqual(['datagrams', 'socket']);
      expect(match.substituted).toBeLessThan(15);
      expectEveryFrameOnce(match);
      match.isDead[way] = false;
      match.pass(4000);
      expect(match.streams.path).toBe('datagrams');
      expectEveryFrameOnce(match);
    },
  );

  it('do not leave the path for 2 % of loss', async () => {
    const lossy = { ...CALM, jitterMs: 20, lossShare: 0.02 };
    const match = await startMatch({ socket: lossy, datagrams: lossy, leadMs: LEAD_MS + 40 });
    match.openDatagrams();
    match.pass(120_000);
    expect(match.changes.map(({ path }) => path)).toEqual(['datagrams']);
    expectEveryFrameOnce(match);
    expect(match.lostInputs(8)).toEqual([]);
  });

  it('give each frame once and in order, whatever becomes of datagrams', async () => {
    const path = {
      delayMs: fc.integer({ min: 0, max: 120 }),
      jitterMs: fc.integer({ min: 0, max: 80 }),
    };
    const event = fc.record({
      afterMs: fc.integer({ min: 20, max: 1500 }),
      what: fc.constantFrom('dies', 'lives', 'opens', 'closes'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          socket: fc.record({ ...path, lossShare: fc.double({ min: 0, max: 0.05, noNaN: true }) }),
          datagrams: fc.record({
            ...path,
            lossShare: fc.double({ min: 0, max: 0.3, noNaN: true }),
          }),
          doubledShare: fc.double({ min: 0, max: 0.3, noNaN: true }),
          seed: fc.integer(),
          events: fc.array(event, { minLength: 1, maxLength: 8 }),
        }),
        async ({ socket, datagrams, doubledShare, seed, events }) => {
          const match = await startMatch({
            socket: { ...CALM, ...socket },
            datagrams: { ...CALM, ...datagrams },
            doubledShare,
            leadMs: socket.delayMs + socket.jitterMs + 10,
            random: seededRandom(seed),
          });
          match.openDatagrams();
          for (const { afterMs, what } of events) {
            match.pass(afterMs);
            if (what === 'opens') match.openDatagrams();
            else if (what === 'closes') match.closeDatagrams();
            else match.isDead.up = match.isDead.down = what === 'dies';
          }
          match.pass(3000);
          expectOrder(match);
          expect(match.wrongInputs).toBe(0);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  it('lose no input when paths die or close at any moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          delayMs: fc.integer({ min: 0, max: 120 }),
          jitterMs: fc.integer({ min: 0, max: 40 }),
          livesMs: fc.integer({ min: 400, max: 3000 }),
          end: fc.constantFrom('dies', 'closes'),
          seed: fc.integer(),
        }),
        async ({ delayMs, jitterMs, livesMs, end, seed }) => {
          const conditions = { ...CALM, delayMs, jitterMs };
          const leadMs = delayMs + jitterMs + 10;
          const random = seededRandom(seed);
          const match = await startMatch({
            socket: conditions,
            datagrams: conditions,
            leadMs,
            random,
          });
          match.openDatagrams();
          match.pass(livesMs);
          if (end === 'closes') match.closeDatagrams();
          else match.isDead.up = match.isDead.down = true;
          match.pass(2000);
          expect(match.lostInputs(Math.ceil(leadMs / TICK_MS))).toEqual([]);
          const vain = delayMs + jitterMs + 40 + jitterMs + 2 * TICK_MS;
          expect(match.substituted).toBeLessThanOrEqual(Math.ceil(vain / TICK_MS));
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});

/** Up to where the slowest socket can be. */
function expectOrder({ frames, serverTick }: TwoPaths): void {
  expect(frames).toEqual(frames.map((_, tick) => tick));
  expect(frames.length).toBeGreaterThan(serverTick - 200);
}
