import { isDeepStrictEqual } from 'node:util';
import { matchMaker } from '@colyseus/core';
import { describe, expect, it } from 'vitest';
import { CLOSE, REFUSAL } from '../protocol/control-messages.ts';
import { AHEAD } from '../sim/testing/inputs.ts';
import { byId, type Follower, options, quickPlay } from './testing/follower.ts';
import { useServer } from './testing/test-server.ts';
import { until, untilGiven } from './testing/until.ts';

const CONSENTED = 4000;

const people = (follower: Follower) =>
  follower.roster.filter((entry) => entry.kind === 'player').map((entry) => entry.name);

describe('a match', () => {
  const { join } = useServer({
    services: { timeouts: { keepSeatMs: 1500, emptyMatchMs: 1000, joinMs: 1000 } },
  });

  it('can be followed from a snapshot by frames, with equal hashes', async () => {
    const ada = await join(quickPlay());
    const first = ada.tick + 10;
    for (let tick = first; tick < first + 10; tick++) ada.sendInput(tick, AHEAD);
    await ada.untilTick(first + 20);
    const used = ada.frames.filter((frame) => frame.tick >= first && frame.tick < first + 10);
    expect(used.map((frame) => frame.inputs[ada.slot])).toEqual(new Array(10).fill(AHEAD));
    expect(used.map((frame) => frame.substituted)).toEqual(new Array(10).fill(0));
    await until('three hashes', () => ada.hashesCompared >= 3);
    expect(ada.hashMismatches).toBe(0);
    const start = ada.snapshots[0]?.snapshot.tick ?? -1;
    expect(ada.frames.map((frame) => frame.tick)).toEqual(ada.frames.map((_, i) => start + i));
    expect(ada.frames[0]?.commands).toContainEqual({ kind: 'seat-player', slot: ada.slot });
  });

  it('says which inputs it had to make up, and how early the others came', async () => {
    const ada = await join(quickPlay());
    await until('a substitution', () => (ada.frames.at(-1)?.substituted ?? 0) !== 0);
    expect(ada.frames.at(-1)?.substituted).toBe(1 << ada.slot);
    const ours = () => ada.frames.flatMap((frame) => frame.arrivals);
    // A server that is late itself says nothing of how an input came.
    await untilGiven('an arrival', async () => {
      ada.sendInput(ada.tick + 12, AHEAD);
      return ours()[0] ?? null;
    });
    expect(ours()[0]).toMatchObject({ slot: ada.slot });
    expect(ours()[0]?.marginMs).toBeGreaterThan(50);
  });

  it('announces what bots do 12 ticks ahead', async () => {
    const ada = await join(quickPlay({ mode: '2v2' }));
    const bots = [0, 1, 2, 3].filter((slot) => slot !== ada.slot);
    const inputsOf = (slot: number) => new Set(ada.frames.map((frame) => frame.inputs[slot]));
    await until('bots that drive', () => bots.every((slot) => inputsOf(slot).size > 3));
    let changes = 0;
    for (const slot of bots) {
      const promised = new Map(
        ada.frames.flatMap((frame) =>
          frame.announcements
            .filter((a) => a.slot === slot)
            .map((a) => [a.fromTick, { input: a.input, saidAt: frame.tick }]),
        ),
      );
      for (const [index, frame] of ada.frames.entries()) {
        const before = ada.frames[index - 1];
        if (before === undefined || before.inputs[slot] === frame.inputs[slot]) continue;
        const promise = promised.get(frame.tick);
        if (promise === undefined && index < 12) continue;
        changes++;
        expect(promise?.input).toBe(frame.inputs[slot]);
        expect(frame.tick - (promise?.saidAt ?? frame.tick)).toBeGreaterThanOrEqual(12);
      }
    }
    expect(changes).toBeGreaterThan(3);
  });

  it('answers pings with its tick, and a request to resync with a snapshot', async () => {
    const ada = await join(quickPlay());
    ada.ping(12.5);
    await until('a pong', () => ada.pongs.length > 0);
    expect(ada.pongs[0]?.clientTimeMs).toBe(12.5);
    expect(Math.abs((ada.pongs[0]?.serverTick ?? 0) - ada.tick)).toBeLessThan(10);
    for (let i = 0; i < 5; i++) ada.requestResync();
    await until('a snapshot', () => ada.snapshots.length > 1);
    await ada.untilTick(ada.tick + 60);
    expect(ada.snapshots).toHaveLength(2);
    expect(ada.hashMismatches).toBe(0);
  });

  it('takes newcomers in while it runs, in place of bots, even teams first', async () => {
    const ada = await join(quickPlay({ name: 'Ada' }));
    await ada.untilTick(ada.tick + 30);
    const bob = await join(quickPlay({ name: 'Bob' }));
    expect(bob.welcome.matchId).toBe(ada.welcome.matchId);
    expect(bob.slot).not.toBe(ada.slot);
    await until('both in the roster', () => people(ada).length === 2 && people(bob).length === 2);
    const cyd = await join(quickPlay({ name: 'Cyd' }));
    expect(cyd.welcome.matchId).not.toBe(ada.welcome.matchId);
    await Promise.all(
      [ada, bob, cyd].map((each) => until('hashes', () => each.hashesCompared > 2)),
    );
    expect([ada, bob, cyd].map((each) => each.hashMismatches)).toEqual([0, 0, 0]);
  });

  it('brings newcomers who come at the same moment together', async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, () => join(quickPlay({ mode: '3v3' }))),
    );
    expect(new Set(all.map((each) => each.welcome.matchId)).size).toBe(1);
    expect(new Set(all.map((each) => each.slot)).size).toBe(6);
  });

  it('can be joined by its link until it is full', async () => {
    const ada = await join((client) => client.create('match', options({ wish: { teamSize: 1 } })));
    const stranger = await join(quickPlay());
    expect(stranger.welcome.matchId).not.toBe(ada.welcome.matchId);
    const bob = await join(byId(ada.welcome.matchId, { name: 'Bob' }));
    expect(bob.welcome.matchId).toBe(ada.welcome.matchId);
    await expect(join(byId(ada.welcome.matchId))).rejects.toMatchObject({ code: REFUSAL.full });
    await expect(join(byId('nosuchone'))).rejects.toMatchObject({ code: REFUSAL.unknownMatch });
  });

  it('keeps the seat of somebody who is cut off, and gives it back for a ticket', async () => {
    const ada = await join(quickPlay({ name: 'Ada' }));
    const bob = await join(quickPlay({ name: 'Bob' }));
    await ada.cut();
    const kept = { kind: 'player', name: 'Ada', connected: false, look: { body: 0, paint: 0 } };
    await until('a kept seat', () => isDeepStrictEqual(bob.roster[ada.slot], kept));
    await until('a bot at the wheel', () =>
      bob.frames.some((frame) =>
        frame.commands.some((c) => c.kind === 'seat-bot' && c.slot === ada.slot),
      ),
    );
    // The place is kept: nobody else gets it.
    const cyd = await join(quickPlay({ name: 'Cyd' }));
    expect(cyd.welcome.matchId).not.toBe(ada.welcome.matchId);
    const again = await join(
      byId(ada.welcome.matchId, { name: 'Ada', ticket: ada.welcome.ticket }),
    );
    expect(again.slot).toBe(ada.slot);
    await until('Ada in the roster', () => people(bob).includes('Ada'));
    await until('hashes', () => again.hashesCompared > 1);
    expect(again.hashMismatches + bob.hashMismatches).toBe(0);
  });

  it('is no place for strangers once all have left, and waits for them as it was', async () => {
    const ada = await join(quickPlay({ name: 'Ada' }));
    await ada.untilTick(ada.tick + 20);
    await ada.cut();
    const leftAt = ada.tick;
    const room = () => matchMaker.getLocalRoomById(ada.welcome.matchId);
    await until('the match to be left', () => room().metadata?.listed === false);
    const bob = await join(quickPlay({ name: 'Bob' }));
    expect(bob.welcome.matchId).not.toBe(ada.welcome.matchId);
    const { matchId, ticket } = ada.welcome;
    const again = await join(byId(matchId, { name: 'Ada', ticket }));
    expect(again.slot).toBe(ada.slot);
    expect(again.snapshots[0]?.snapshot.tick ?? 0).toBeLessThan(leftAt + 60);
  });

  it('gives a kept seat up in the end', async () => {
    const ada = await join(quickPlay({ name: 'Ada' }));
    const bob = await join(quickPlay({ name: 'Bob' }));
    await ada.cut();
    await until('a bot in the roster', () => bob.roster[ada.slot]?.kind === 'bot');
    const cyd = await join(quickPlay({ name: 'Cyd' }));
    expect(cyd.welcome.matchId).toBe(bob.welcome.matchId);
    const late = byId(bob.welcome.matchId, { ticket: ada.welcome.ticket });
    await expect(join(late)).rejects.toMatchObject({ code: REFUSAL.full });
  });

  it('gives the seat to the newer of two connections with one ticket', async () => {
    const ada = await join(quickPlay({ name: 'Ada' }));
    const again = await join(byId(ada.welcome.matchId, { ticket: ada.welcome.ticket }));
    expect(again.slot).toBe(ada.slot);
    await until('the older one to go', () => ada.closeCode === CLOSE.replaced);
    await again.untilTick(again.tick + 10);
    expect(people(again)).toHaveLength(1);
  });

  it('frees the seat of somebody who leaves at once', async () => {
    const ada = await join(quickPlay({ name: 'Ada' }));
    const bob = await join(quickPlay({ name: 'Bob' }));
    await ada.leave();
    expect(ada.closeCode).toBe(CONSENTED);
    await until('a bot in the roster', () => bob.roster[ada.slot]?.kind === 'bot');
    const cyd = await join(quickPlay({ name: 'Cyd' }));
    expect(cyd.slot).toBe(ada.slot);
  });

  it('gives the seat back to somebody who left, while nobody wants it', async () => {
    const ada = await join(quickPlay({ name: 'Ada' }));
    const bob = await join(quickPlay({ name: 'Bob' }));
    const { matchId, ticket } = ada.welcome;
    await ada.leave();
    await until('a bot in the roster', () => bob.roster[ada.slot]?.kind === 'bot');
    const again = await join(byId(matchId, { ticket }));
    expect(again.slot).toBe(ada.slot);
  });

  it('does not honour tickets of another match or another server', async () => {
    const ada = await join(quickPlay({ name: 'Ada' }));
    const bob = await join(quickPlay({ name: 'Bob' }));
    const cyd = await join(quickPlay({ name: 'Cyd' }));
    await ada.cut();
    for (const ticket of [cyd.welcome.ticket, `${ada.welcome.ticket}x`, 'x']) {
      const entry = byId(bob.welcome.matchId, { ticket });
      await expect(join(entry)).rejects.toMatchObject({ code: REFUSAL.full });
    }
  });

  it('is over when nobody has been there for a while', async () => {
    const ada = await join(quickPlay());
    const { matchId } = ada.welcome;
    await ada.leave();
    const goesOn = () => matchMaker.getLocalRoomById(matchId) !== undefined;
    expect(goesOn()).toBe(true);
    await until('the end of the match', () => !goesOn());
    await expect(join(byId(matchId))).rejects.toMatchObject({ code: REFUSAL.unknownMatch });
  });

  it('refuses pages of another version and options that make no sense', async () => {
    const refused = (given: object) => join(quickPlay(given as never));
    await expect(refused({ protocolVersion: 1 })).rejects.toMatchObject({
      code: REFUSAL.version,
    });
    for (const bad of [{ name: '  ' }, { wish: { teamSize: 9 } }, { ticket: 5 }]) {
      await expect(refused(bad)).rejects.toMatchObject({ code: REFUSAL.badOptions });
    }
  });
});
