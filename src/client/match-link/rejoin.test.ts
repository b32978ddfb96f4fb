import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MatchInfo } from '../../worker/api.ts';
import { Deaths, type Rejoining, rejoin, WORKER_DIED } from './rejoin.ts';

const MATCH = { localSlot: 2, entry: { returns: true, epoch: 1 } } as MatchInfo;

function named(name: string): Error {
  return Object.assign(new Error(`it is ${name}`), { name });
}

/** @param results what the joins give, the last one again and again; each takes 100 ms */
function setUp(results: readonly (MatchInfo | Error)[], change: Partial<Rejoining> = {}) {
  let nowMs = 0;
  let attempts = 0;
  const parts: Rejoining = {
    nowMs: () => nowMs,
    pause: async (ms) => {
      nowMs += ms;
    },
    isWanted: () => true,
    join: async () => {
      nowMs += 100;
      attempts++;
      const result = results[Math.min(attempts, results.length) - 1] ?? MATCH;
      if (result instanceof Error) throw result;
      return result;
    },
    before: MATCH,
    ...change,
  };
  return { parts, attempts: () => attempts, now: () => nowMs };
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
});

describe('rejoin', () => {
  it('tries again while the server cannot be reached', async () => {
    const { parts, attempts } = setUp([named('unreachable'), named('busy'), MATCH]);
    expect(await rejoin(parts, new Deaths())).toEqual({ kind: 'back', match: MATCH });
    expect(attempts()).toBe(3);
  });

  it('gives up when the seat cannot be had any more', async () => {
    const { parts, now } = setUp([named('unreachable')]);
    expect(await rejoin(parts, new Deaths())).toMatchObject({ kind: 'failed', cause: 'lost' });
    expect(now()).toBeGreaterThanOrEqual(30_000);
    expect(now()).toBeLessThan(31_000);
  });

  it.each([
    ['match-not-found', 'over'],
    ['outdated', 'outdated'],
  ])('ends at once on %s', async (name, cause) => {
    const { parts, attempts } = setUp([named(name)]);
    expect(await rejoin(parts, new Deaths())).toMatchObject({ kind: 'failed', cause });
    expect(attempts()).toBe(1);
  });

  it('goes where the host has moved the person meanwhile', async () => {
    const match = { ...MATCH, localSlot: 0 };
    const { parts } = setUp([match]);
    expect(await rejoin(parts, new Deaths())).toEqual({ kind: 'elsewhere', match, why: 'moved' });
  });

  it.each([
    ['in the same slot', 2],
    ['in another slot', 1],
    ['who watches', null],
  ])('goes to the match that the host has begun meanwhile, %s', async (_who, localSlot) => {
    const before = localSlot === null ? { ...MATCH, localSlot } : MATCH;
    const match = { ...MATCH, localSlot, entry: { returns: localSlot !== null, epoch: 2 } };
    const { parts } = setUp([match], { before });
    const elsewhere = { kind: 'elsewhere', match, why: 'restarted' };
    expect(await rejoin(parts, new Deaths())).toEqual(elsewhere);
  });

  it("ends when it is not the person's own seat that comes", async () => {
    const { parts } = setUp([{ ...MATCH, localSlot: 0, entry: { returns: false, epoch: 1 } }]);
    expect(await rejoin(parts, new Deaths())).toMatchObject({ kind: 'failed', cause: 'lost' });
  });

  it('stops with the third death in half a minute', async () => {
    const { parts, attempts } = setUp([named(WORKER_DIED)]);
    const deaths = new Deaths();
    deaths.note(0);
    expect(await rejoin(parts, deaths)).toMatchObject({ kind: 'failed', cause: 'crashed' });
    expect(attempts()).toBe(2);
  });

  it('forgets deaths of long ago', () => {
    const deaths = new Deaths();
    for (const atMs of [0, 20_000, 40_000, 60_000]) deaths.note(atMs);
    expect(deaths.areTooMany).toBe(false);
  });

  it('ends silently when the match was left meanwhile', async () => {
    const { parts } = setUp([MATCH], { isWanted: () => false });
    expect(await rejoin(parts, new Deaths())).toEqual({ kind: 'over' });
  });
});
