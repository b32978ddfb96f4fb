import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AuthoritySession } from './authority-session.ts';
import { ClientSession } from './client-session.ts';
import type { Frame } from './frame.ts';
import { LeadClock } from './lead-clock.ts';
import { runSyncTest } from './sync-test.ts';
import { type DiceCommand, type DiceEvent, DiceGame } from './testing/dice-game.ts';
import { FakeLink } from './testing/fake-link.ts';
import { seededRandom } from './testing/random.ts';

const TICK_MS = 1000 / 60;
const HASH_INTERVAL = 30;
const RULES = { neutral: 0, substitute: (last: number, age: number) => (age > 10 ? 0 : last) };

type DiceFrame = Frame<number, DiceCommand>;
type DiceClient = ClientSession<number, DiceCommand, DiceEvent, Int32Array>;
type Up = { tick: number; input: number };

function makeAuthority(slotCount: number) {
  return new AuthoritySession({
    game: new DiceGame(slotCount),
    rules: RULES,
    hashIntervalTicks: HASH_INTERVAL,
    arrivalIntervalTicks: 10,
  });
}

function makeClient(slotCount: number, localSlot: number | null) {
  const game = new DiceGame(slotCount);
  const session: DiceClient = new ClientSession({
    game,
    rules: RULES,
    localSlot,
    hashIntervalTicks: HASH_INTERVAL,
  });
  return { game, session };
}

/** Two players and a bot slot over links with latency and jitter, on a fake clock. */
function playMatch(seed: number, latencyMs: number, jitterMs: number, ticks: number) {
  const random = seededRandom(seed);
  const authority = makeAuthority(3);
  const trueHashes = new Map<number, number>();
  const players = [0, 1].map((slot) => {
    authority.openSlot(slot);
    const { game, session } = makeClient(3, slot);
    session.load(authority.snapshot());
    return {
      slot,
      game,
      session,
      up: new FakeLink<Up>(seed * 7 + slot, latencyMs, jitterMs),
      down: new FakeLink<DiceFrame>(seed * 13 + slot, latencyMs, jitterMs),
      clock: new LeadClock(
        { tickMs: TICK_MS, safetyMs: 5 },
        0,
        Math.ceil((2 * latencyMs) / TICK_MS),
      ),
      sentAt: new Map<number, number>(),
      held: 0,
      notices: [] as { id: number; state: string; event: DiceEvent }[],
    };
  });
  let botInput = 0;
  const events: string[] = [];
  for (let nowMs = 0; authority.tick < ticks; nowMs += 4) {
    for (const player of players) {
      for (const { tick, input } of player.up.receive(nowMs)) {
        authority.receiveInput(player.slot, tick, input, authority.tick * TICK_MS - nowMs);
      }
    }
    while (authority.tick * TICK_MS <= nowMs && authority.tick < ticks) {
      if (random() < 0.02)
        authority.queueCommand({ kind: 'add', amount: Math.floor(random() * 9) });
      if (random() < 0.1) {
        botInput = Math.floor(random() * 10);
        authority.announce(2, authority.tick + 12, botInput);
      }
      const frame = authority.advance();
      trueHashes.set(authority.tick, hashOf(authority));
      for (const event of authority.events) events.push(`${event.tick}:${event.key}`);
      for (const player of players) player.down.send(nowMs, frame);
    }
    for (const player of players) {
      for (const frame of player.down.receive(nowMs)) {
        player.session.receiveFrame(frame);
        for (const { slot, tick, marginMs } of frame.arrivals) {
          const sentAt = player.sentAt.get(tick);
          if (slot === player.slot && sentAt !== undefined)
            player.clock.reportArrival(tick, sentAt, marginMs);
        }
      }
      player.clock.update(nowMs);
      player.session.reconcile();
      while (
        player.session.predictedTick <= player.clock.tickDue(nowMs) &&
        player.session.canAdvance
      ) {
        if (random() < 0.2) player.held = Math.floor(random() * 10);
        const tick = player.session.predictedTick;
        player.session.advance(player.held);
        player.sentAt.set(tick, nowMs);
        player.up.send(nowMs, { tick, input: player.held });
      }
      player.notices.push(...player.session.takeNotices());
    }
  }
  return { authority, players, trueHashes, events };

  function hashOf(session: typeof authority): number {
    const probe = new DiceGame(3);
    probe.decode(session.snapshot().state);
    return probe.hash();
  }
}

describe('a session over a bad link', () => {
  it('agrees on every compared hash, whatever the latency and the seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 0, max: 150 }),
        fc.integer({ min: 0, max: 60 }),
        (seed, latency, jitter) => {
          const { players } = playMatch(seed, latency, jitter, 400);
          for (const { session } of players) {
            expect(session.counts.hashMismatches).toBe(0);
            expect(session.counts.hashesCompared).toBeGreaterThan(5);
            expect(session.desync).toBeNull();
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('rolls back, and its inputs arrive in time once the lead has settled', () => {
    const { players } = playMatch(5, 60, 20, 1800);
    for (const { session } of players) {
      expect(session.counts.rollbacks).toBeGreaterThan(50);
      expect(session.counts.substitutedInputs).toBeLessThan(60);
    }
  });

  it('confirms each event once, and leaves none standing that did not happen', () => {
    const { players, events } = playMatch(11, 80, 40, 900);
    for (const { notices, session } of players) {
      const confirmed = notices
        .filter((n) => n.state === 'confirmed')
        .map((n) => `${n.event.tick}:${n.event.key}`);
      expect(confirmed).toEqual([...new Set(confirmed)]);
      const due = events.filter((e) => Number(e.split(':')[0]) < session.confirmedTick);
      expect(confirmed.sort()).toEqual(due.slice().sort());
      const shown = notices.filter((n) => n.state === 'predicted').map((n) => n.id);
      expect(shown).toEqual([...new Set(shown)]);
      expect(notices.some((n) => n.state === 'withdrawn')).toBe(true);
    }
  });

  it('lets a newcomer join from a snapshot and agree at once', () => {
    const { authority } = playMatch(3, 30, 0, 200);
    const { game, session } = makeClient(3, null);
    session.load(authority.snapshot());
    for (let i = 0; i < 100; i++) session.receiveFrame(authority.advance());
    session.reconcile();
    while (session.predictedTick < session.confirmedTick && session.canCatchUp) session.advance(0);
    session.reconcile();
    expect(session.predictedTick).toBe(200);
    session.load(authority.snapshot());
    session.receiveFrame(authority.advance());
    session.advance(0);
    session.reconcile();
    const { state } = authority.snapshot();
    expect(game.encode()).toEqual(state);
  });
});

describe('the client session', () => {
  function confirmedClient() {
    const authority = makeAuthority(2);
    authority.openSlot(0);
    authority.openSlot(1);
    const { game, session } = makeClient(2, 0);
    session.load(authority.snapshot());
    return { authority, game, session };
  }

  it('refuses to predict further than it can take back', () => {
    const { session } = confirmedClient();
    while (session.canAdvance) session.advance(1);
    expect(session.predictedTick).toBe(63);
    expect(() => session.advance(1)).toThrow(/prediction is at 63/);
  });

  it('goes back once, to the oldest wrong tick', () => {
    const { authority, session } = confirmedClient();
    for (let tick = 0; tick < 10; tick++) session.advance(4);
    for (let tick = 0; tick < 10; tick++) {
      authority.receiveInput(0, tick, 4, 5);
      authority.receiveInput(1, tick, tick >= 3 ? tick : 0, 5);
      session.receiveFrame(authority.advance());
    }
    session.reconcile();
    expect(session.counts).toMatchObject({ rollbacks: 1, resimulatedTicks: 7 });
    expect(session.predictedTick).toBe(10);
  });

  it('does not roll back for a bot whose inputs were promised in time', () => {
    const authority = makeAuthority(2);
    authority.openSlot(0);
    const { session } = makeClient(2, 0);
    session.load(authority.snapshot());
    for (let tick = 0; tick < 200; tick++) {
      if (tick % 5 === 0) authority.announce(1, tick + 12, 1 + (tick % 9));
      authority.receiveInput(0, tick, 2, 5);
      session.receiveFrame(authority.advance());
      session.reconcile();
      while (session.predictedTick < tick + 10) session.advance(2);
    }
    expect(session.counts.rollbacks).toBe(0);
  });

  it('refuses a frame out of order', () => {
    const { authority, session } = confirmedClient();
    authority.advance();
    expect(() => session.receiveFrame(authority.advance())).toThrow(/tick 1 came where 0 was due/);
  });

  it('finds a desync by hash and heals it with a snapshot', () => {
    const { authority, game, session } = confirmedClient();
    for (let tick = 0; tick < 20; tick++) {
      session.receiveFrame(authority.advance());
      session.advance(0);
    }
    game.state[1] = 12345;
    while (authority.tick < 40) {
      session.receiveFrame(authority.advance());
      session.advance(0);
    }
    session.reconcile();
    expect(session.desync?.tick).toBe(30);
    session.load(authority.snapshot());
    expect(session.desync).toBeNull();
    while (authority.tick < 100) {
      session.receiveFrame(authority.advance());
      session.advance(0);
    }
    session.reconcile();
    expect(session.counts.hashMismatches).toBe(1);
    expect(session.counts.hashesCompared).toBeGreaterThanOrEqual(3);
  });
});

describe('the authority', () => {
  it('makes up a late input, says so, and lets the late one shape the next guess', () => {
    const authority = makeAuthority(1);
    authority.openSlot(0);
    authority.receiveInput(0, 0, 3, 1);
    expect(authority.advance()).toMatchObject({ inputs: [3], substituted: 0 });
    expect(authority.advance()).toMatchObject({ inputs: [3], substituted: 1 });
    expect(authority.receiveInput(0, 1, 9, -4)).toBe('late');
    expect(authority.advance()).toMatchObject({ inputs: [9], substituted: 1 });
    expect(authority.substitutions).toBe(2);
  });

  it('refuses inputs for closed slots, far ticks and ticks that are taken', () => {
    const authority = makeAuthority(2);
    expect(authority.receiveInput(0, 0, 1, 1)).toBe('refused');
    authority.openSlot(0);
    expect(authority.receiveInput(0, 64, 1, 1)).toBe('refused');
    expect(authority.receiveInput(0, 5, 1, 1)).toBe('accepted');
    expect(authority.receiveInput(0, 5, 2, 1)).toBe('refused');
    expect(() => authority.receiveInput(2, 0, 1, 1)).toThrow(RangeError);
  });

  it('reports the tightest arrival of each slot', () => {
    const authority = makeAuthority(1);
    authority.openSlot(0);
    authority.advance();
    for (const [tick, margin] of [
      [1, 12],
      [2, 3],
      [3, 20],
    ] as const)
      authority.receiveInput(0, tick, 0, margin);
    while (authority.tick < 10) authority.advance();
    expect(authority.advance().arrivals).toEqual([{ slot: 0, tick: 2, marginMs: 3 }]);
  });

  it('ends what was promised of a slot when a person takes it', () => {
    const authority = makeAuthority(1);
    authority.announce(0, 0, 8);
    expect(authority.advance().inputs).toEqual([8]);
    authority.openSlot(0);
    const frame = authority.advance();
    expect(frame.inputs).toEqual([0]);
    expect(frame.announcements).toEqual([{ slot: 0, fromTick: 1, input: null }]);
  });
});

describe('the sync test', () => {
  const inputsAt = (tick: number) => [tick % 5, (tick * 7) % 11];

  it('passes a game that can be rolled back', () => {
    const result = runSyncTest({
      game: new DiceGame(2),
      ticks: 500,
      depth: 8,
      inputsAt,
      commandsAt: () => [],
    });
    expect(result).toMatchObject({ mismatches: 0, firstMismatchTick: null });
    expect(result.comparisons).toBeGreaterThan(3900);
  });

  it('finds a game that forgets a part of its state', () => {
    class Forgetful extends DiceGame {
      override load(save: Int32Array): void {
        const kept = this.state[2] ?? 0;
        super.load(save);
        this.state[2] = kept;
      }
    }
    const result = runSyncTest({
      game: new Forgetful(2),
      ticks: 50,
      depth: 8,
      inputsAt,
      commandsAt: () => [],
    });
    expect(result.mismatches).toBeGreaterThan(0);
  });
});
