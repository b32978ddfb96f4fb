/** What the host of a private match may do, and nobody else; over real sockets. */
import { describe, expect, it } from 'vitest';
import { CLOSE, REFUSAL } from '../protocol/control-messages.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import { encodeRoomCommand } from '../protocol/people/room-command-codec.ts';
import { byId, type Follower, options, quickPlay } from './testing/follower.ts';
import { card, KnownPeople } from './testing/known-people.ts';
import { askForPlace } from './testing/raw-client.ts';
import { useServer } from './testing/test-server.ts';
import { until, untilGiven } from './testing/until.ts';

const server = useServer({
  services: {
    people: new KnownPeople(),
    timeouts: { keepSeatMs: 1500, emptyMatchMs: 3000, joinMs: 10_000 },
  },
});
const { join } = server;

const WISH = { teamSize: 2 };
/** @param pass the letter of a person */
const open = (pass: string) =>
  join((client) => client.create('match', options({ wish: WISH, pass })));
const come = (host: Follower, pass: string | null = null) =>
  join(byId(host.welcome.matchId, { pass, name: pass ?? 'Guest' }));
const goOn = (follower: Follower) => {
  const relocation = follower.relocations.at(-1);
  if (relocation === undefined) throw new Error('was not told to go anywhere');
  return join(byId(relocation.matchId, { ticket: relocation.ticket }));
};
const hostOf = (follower: Follower) => follower.rooms.at(-1)?.hostSlot;
const namesOf = (follower: Follower) =>
  follower.roster.map((one) => (one.kind === 'player' ? one.name : null));

describe('the host', () => {
  it('is who made the match, then who has been there longest once it leaves', async () => {
    const ann = await open('a');
    const bob = await come(ann, 'b');
    const cyd = await come(ann, 'c');
    await until('a host', () => hostOf(cyd) === ann.slot && hostOf(bob) === ann.slot);
    await ann.leave();
    await until('another host', () => hostOf(cyd) === bob.slot);
    await bob.cut();
    await until('the next one', () => hostOf(cyd) === cyd.slot, 5000);
  });

  it('stays host while it is cut off, and may pass that on', async () => {
    const ann = await open('a');
    const bob = await come(ann, 'b');
    await until('a host', () => hostOf(bob) === ann.slot);
    await ann.cut();
    const again = await come(bob, 'a');
    expect(again.slot).toBe(ann.slot);
    again.command({ kind: 'pass-host', slot: bob.slot });
    await until('another host', () => hostOf(bob) === bob.slot);
    again.command({ kind: 'kick', slot: bob.slot });
    await again.untilTick(again.tick + 20);
    expect(bob.closeCode).toBeNull();
  });

  it('sends somebody away, who cannot come back by identity or ticket', async () => {
    const ann = await open('a');
    const bob = await come(ann, 'b');
    ann.command({ kind: 'kick', slot: bob.slot });
    await until('the end', () => bob.closeCode === CLOSE.kicked);
    await until('a bot', () => ann.roster[bob.slot]?.kind === 'bot');
    await expect(come(ann, 'b')).rejects.toMatchObject({ code: REFUSAL.kicked });
    const byTicket = byId(ann.welcome.matchId, { ticket: bob.welcome.ticket });
    await expect(join(byTicket)).rejects.toMatchObject({ code: REFUSAL.kicked });
    const watching = byId(ann.welcome.matchId, { pass: 'b', watch: true });
    await expect(join(watching)).rejects.toMatchObject({ code: REFUSAL.kicked });
    // Friends of one home have one address.
    await come(ann, 'c');
  });

  it("moves people: to a bot's place, and in exchange", async () => {
    const ann = await open('a');
    const bob = await come(ann, 'b');
    expect([ann.slot, bob.slot]).toEqual([0, 1]);
    ann.command({ kind: 'move', slot: 1, to: 2 });
    await until('the word', () => bob.closeCode === CLOSE.relocated);
    const moved = await goOn(bob);
    expect(moved.slot).toBe(2);
    await until('the roster', () => namesOf(ann).join() === 'A,,B,');
    ann.command({ kind: 'move', slot: 2, to: 0 });
    await until('both to go', () => [ann, moved].every((one) => one.closeCode !== null));
    const [anew, bobAnew] = await Promise.all([goOn(ann), goOn(moved)]);
    expect([anew.slot, bobAnew.slot]).toEqual([2, 0]);
    await until('the host where it is now', () => hostOf(bobAnew) === 2);
    await until('hashes', () => anew.hashesCompared > 1);
    expect(anew.hashMismatches).toBe(0);
  });

  it('begins another match in the room, to which all come, the cut off ones too', async () => {
    const ann = await open('a');
    const bob = await come(ann, 'b');
    const cyd = await come(ann, 'c');
    const eve = await join(byId(ann.welcome.matchId, { watch: true }));
    await cyd.cut();
    ann.command({
      kind: 'restart',
      wish: { teamSize: 3, arena: 'bumpers', mutators: { minutes: 5 } },
    });
    await until('the word', () => [ann, bob, eve].every((one) => one.relocations.length > 0));
    const [ann2, bob2, cyd2, eve2] = await Promise.all([
      goOn(ann),
      goOn(bob),
      join(byId(cyd.welcome.matchId, { ticket: cyd.welcome.ticket })),
      join(byId(eve.welcome.matchId, { watch: true })),
    ]);
    expect(ann2.welcome).toMatchObject({
      matchId: ann.welcome.matchId,
      arena: 'bumpers',
      teamSize: 3,
      epoch: ann.welcome.epoch + 1,
      returns: true,
    });
    expect([ann2, bob2, cyd2].map(({ slot }) => slot)).toEqual([ann.slot, bob.slot, cyd.slot]);
    await until('all in the roster', () => namesOf(eve2).slice(0, 3).join() === 'A,B,C');
    await until('the host', () => hostOf(bob2) === ann2.slot);
    expect(bob2.rooms.at(-1)?.wish).toMatchObject({ arena: 'bumpers', mutators: { minutes: 5 } });
    await until('hashes', () => cyd2.hashesCompared > 1);
    expect(cyd2.hashMismatches + ann2.hashMismatches).toBe(0);
  });

  it('hears why a match does not begin: too small, or on an arena that nobody knows', async () => {
    const ann = await open('a');
    await come(ann, 'b');
    await come(ann, 'c');
    ann.command({ kind: 'restart', wish: { teamSize: 1 } });
    await until('a no', () => ann.rooms.at(-1)?.refused === 'size');
    await untilGiven('another no', async () => {
      ann.command({ kind: 'restart', wish: { teamSize: 2, arena: `custom:${'0'.repeat(32)}` } });
      return ann.rooms.at(-1)?.refused === 'arena' ? true : null;
    });
    expect(ann.closeCode).toBeNull();
  });
});

describe('whoever is not the host', () => {
  it('commands nothing', async () => {
    const ann = await open('a');
    const bob = await come(ann, 'b');
    const eve = await join(byId(ann.welcome.matchId, { watch: true }));
    for (const foe of [bob, eve]) {
      foe.command({ kind: 'kick', slot: ann.slot });
      foe.command({ kind: 'pass-host', slot: bob.slot });
      foe.command({ kind: 'restart', wish: { teamSize: 1 } });
      foe.command({ kind: 'move', slot: ann.slot, to: 3 });
    }
    await ann.untilTick(ann.tick + 30);
    expect([ann, bob, eve].map(({ closeCode }) => closeCode)).toEqual([null, null, null]);
    expect(hostOf(ann)).toBe(ann.slot);
    expect(ann.relocations).toEqual([]);
  });

  it('is shown the door for what is no command, like anyone', async () => {
    const ann = await open('a');
    const bob = await come(ann, 'b');
    const bad = [
      { kind: 'kick', slot: 99 },
      { kind: 'kick', slot: 1, too: 'much' },
      { kind: 'crown', slot: 1 },
    ];
    for (const foe of [bob, ann]) {
      foe.room.sendBytes(MESSAGE.roomCommand, encodeRoomCommand(bad.pop() as never));
      await until('the door', () => foe.closeCode === CLOSE.badMessage);
    }
    const eve = await come(ann, 'e');
    eve.room.sendBytes(MESSAGE.roomCommand, Uint8Array.of(0x7b, 0xff));
    await until('the door', () => eve.closeCode === CLOSE.badMessage);
  });

  it('has no host to be in quick play', async () => {
    const ann = await join(quickPlay({ pass: 'a' }));
    ann.command({ kind: 'kick', slot: 1 });
    await until('the door', () => ann.closeCode === CLOSE.badMessage);
    expect(ann.rooms).toEqual([]);
  });

  it('gets no seat that is awaited while all change places', async () => {
    const ann = await join((client) =>
      client.create('match', options({ wish: { teamSize: 1 }, pass: 'a' })),
    );
    const bob = await come(ann, 'b');
    ann.command({ kind: 'restart', wish: { teamSize: 1 } });
    await until('the word', () => bob.relocations.length > 0);
    await expect(come(ann, 'c')).rejects.toMatchObject({ code: REFUSAL.full });
    const again = await come(ann, 'b');
    expect(again.slot).toBe(bob.slot);
    expect(again.welcome).toMatchObject({ epoch: 2 });
    expect(again.roster[again.slot]).toMatchObject({ person: card('b') });
  });
});

it('a person with a second tab goes on there, and the first one hears why', async () => {
  const ann = await open('a');
  const again = await come(ann, 'a');
  expect(again.slot).toBe(ann.slot);
  await until('the end of the first', () => ann.closeCode === CLOSE.replaced);
  expect(namesOf(again).filter((name) => name === 'A')).toHaveLength(1);
});

/** Last, because the places that are asked for here take all the room until they lapse. */
describe('a full server', () => {
  it('begins no match of a host that it has no room for', async () => {
    const ann = await open('a');
    const wish = { teamSize: 8, botLevel: 'ace', mutators: { crates: 400 } } as const;
    const ask = () => askForPlace(server.url, 'create/match', { wish });
    await expect(Promise.all(Array.from({ length: 10 }, ask))).rejects.toThrow(
      String(REFUSAL.unavailable),
    );
    ann.command({ kind: 'restart', wish });
    await until('a no', () => ann.rooms.at(-1)?.refused === 'load');
    expect(ann.relocations).toEqual([]);
  });
});
