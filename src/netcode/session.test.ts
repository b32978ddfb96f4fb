import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from './frame.ts';
import { LeadClock } from './lead-clock.ts';
import { seededRandom } from './seeded-random.ts';
import type { DiceCommand, DiceEvent } from './testing/dice-game.ts';
import { makeAuthority, makeClient } from './testing/dice-session.ts';
import { FakeLink } from './testing/fake-link.ts';

const TICK_MS = 1000 / 60;

type DiceFrame = Frame<number, DiceCommand>;
type Up = { tick: number; input: number };

/** Two players and a bot slot over links with latency and jitter, on a fake clock. */
function playMatch(seed: number, latencyMs: number, jitterMs: number, ticks: number) {
  const random = seededRandom(seed);
  const authority = makeAuthority(3);
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
      for (const event of authority.events) events.push(`${event.tick}:${event.key}`);
      for (const player of players) player.down.send(nowMs, frame);
    }
    for (const player of players) {
      for (const frame of player.down.receive(nowMs)) {
        player.session.receiveFrame(frame);
        for (const { slot, marginMs } of frame.arrivals) {
          const sentAt = player.sentAt.get(frame.tick);
          if (slot === player.slot && sentAt !== undefined)
            player.clock.reportArrival(frame.tick, sentAt, marginMs);
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
        player.session.setLocalInput(tick, player.held);
        player.session.advance();
        player.sentAt.set(tick, nowMs);
        player.up.send(nowMs, { tick, input: player.held });
      }
      player.notices.push(...player.session.takeNotices());
    }
  }
  return { authority, players, events };
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
    while (session.predictedTick < session.confirmedTick && session.canCatchUp) session.advance();
    session.reconcile();
    expect(session.predictedTick).toBe(200);
    session.load(authority.snapshot());
    session.receiveFrame(authority.advance());
    session.advance();
    session.reconcile();
    const { state } = authority.snapshot();
    expect(game.encode()).toEqual(state);
  });
});

it('lets a promise stand for what a player says, at both ends, until it ends', () => {
  const authority = makeAuthority(1);
  authority.openSlot(0);
  const { game, session } = makeClient(1, 0);
  session.load(authority.snapshot());
  const LEAD = 6;
  const used: (number | undefined)[] = [];
  for (let tick = 0; tick < 120; tick++) {
    session.setLocalInput(tick, 3);
    session.reconcile();
    session.advance();
    authority.receiveInput(0, tick, 3, 10);
    if (tick < LEAD) continue;
    const now = authority.tick;
    if (now === 30) authority.announce(0, now + 12, 7);
    if (now === 80) authority.endPromises(0);
    const frame = authority.advance();
    used.push(frame.inputs[0]);
    session.receiveFrame(frame);
  }
  expect(used.slice(0, 42).every((input) => input === 3)).toBe(true);
  expect(used.slice(42, 80).every((input) => input === 7)).toBe(true);
  expect(used.slice(80).every((input) => input === 3)).toBe(true);
  session.reconcile();
  expect(session.counts).toMatchObject({ rollbacks: 1, hashMismatches: 0 });
  expect(session.counts.hashesCompared).toBeGreaterThan(2);
  expect(game.tick).toBe(120);
});
