/** Quick play at the real front desk, with real sockets and the queue's usual patience. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'colyseus.js';
import { afterEach, expect, it } from 'vitest';
import { MATCH_ROOM, REFUSAL } from '../../protocol/control-messages.ts';
import type { PersonCard } from '../../protocol/people/person-card.ts';
import { teamOfSlot } from '../../sim/team.ts';
import type { MatchPeople } from '../people/match-people.ts';
import { NEW_RATING, type Rating } from '../rating/rating.ts';
import { openStore } from '../store/open-store.ts';
import { Follower, options, quickPlay } from '../testing/follower.ts';
import { type RunningServer, runServer } from '../testing/run-server.ts';
import { until } from '../testing/until.ts';
import { QUEUE_RULES } from './rules.ts';

let server: RunningServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const cardOf = (name: string): PersonCard => ({
  id: name.padEnd(16, 'z'),
  name,
  tag: '0001',
  look: { body: 0, paint: 0 },
});

/** A pass is the person's name. */
function peopleWith(given: {
  readonly ratings?: Readonly<Record<string, Rating>>;
  readonly cooldownMs?: Readonly<Record<string, number>>;
}): MatchPeople {
  const nameOf = (id: string) => id.replace(/z+$/, '');
  return {
    redeem: async (pass) => cardOf(pass),
    ratings: async (ids) =>
      new Map(ids.map((id) => [id, given.ratings?.[nameOf(id)] ?? NEW_RATING])),
    recordResult: async ({ result }) => result,
    cooldownMs: async (id) => given.cooldownMs?.[nameOf(id)] ?? 0,
  };
}

async function open(people: MatchPeople | null = null): Promise<string> {
  server = await runServer({ queueRules: QUEUE_RULES, services: { people } });
  return server.url;
}

it('a newcomer whom nobody waits for is in a match within 5 s', async () => {
  const url = await open();
  // Compiling what a match needs is not the queue's time.
  await Follower.join(url, quickPlay({ mode: '1v1' }));
  const beginMs = performance.now();
  const ada = await Follower.join(url, quickPlay({ mode: '3v3' }));
  expect(performance.now() - beginMs).toBeLessThan(5000);
  expect(ada.roster.filter(({ kind }) => kind === 'bot')).toHaveLength(5);
});

it('four who come at once play each other, two a side, and so does who comes later', async () => {
  const url = await open();
  const beginMs = performance.now();
  const names = ['ada', 'bob', 'cyd', 'dan'];
  const four = await Promise.all(
    names.map((name) => Follower.join(url, quickPlay({ name, mode: '3v3' }))),
  );
  expect(performance.now() - beginMs).toBeLessThan(20_000);
  expect(new Set(four.map(({ welcome }) => welcome.matchId)).size).toBe(1);
  const teams = four.map(({ slot }) => teamOfSlot(slot));
  expect(teams.filter((team) => team === 0)).toHaveLength(2);
  const eve = await Follower.join(url, quickPlay({ name: 'eve', mode: '3v3' }));
  expect(eve.welcome.matchId).toBe(four[0]?.welcome.matchId);
});

it('the best of four does not play beside the second best', async () => {
  const ratings = {
    top: { mu: 34, sigma: 2 },
    good: { mu: 30, sigma: 2 },
    fair: { mu: 24, sigma: 2 },
    weak: { mu: 20, sigma: 2 },
  };
  const url = await open(peopleWith({ ratings }));
  const four = await Promise.all(
    Object.keys(ratings).map((pass) => Follower.join(url, quickPlay({ pass, mode: '2v2' }))),
  );
  const teams = new Map(four.map((each) => [each.room.sessionId, teamOfSlot(each.slot)]));
  expect(new Set(four.map(({ welcome }) => welcome.matchId)).size).toBe(1);
  const [top, good, fair, weak] = four.map(({ room }) => teams.get(room.sessionId));
  expect([good, fair]).toEqual([good, good]);
  expect([top, weak]).toEqual([top, top]);
});

it('who has left too many matches is told how long to wait', async () => {
  const url = await open(peopleWith({ cooldownMs: { ada: 200_000 } }));
  await expect(Follower.join(url, quickPlay({ pass: 'ada' }))).rejects.toMatchObject({
    code: REFUSAL.cooldown,
    message: expect.stringContaining('in 200 s;'),
  });
  const wish = { teamSize: 1 };
  const own = await Follower.join(url, (client) =>
    client.create(MATCH_ROOM, options({ pass: 'ada', wish })),
  );
  expect(own.welcome.mode).toBeNull();
});

it('who gives up leaves the queue', async () => {
  const url = await open();
  const controller = new AbortController();
  const fetchFn = (input: RequestInfo | URL, init?: RequestInit) =>
    fetch(input, { ...init, signal: controller.signal });
  const given = new Client(url, { fetchFn }).joinOrCreate(MATCH_ROOM, options({ mode: '2v2' }));
  setTimeout(() => controller.abort(), 50);
  await expect(given).rejects.toThrow();
  const bob = await Follower.join(url, quickPlay({ name: 'bob', mode: '2v2' }));
  await bob.untilTick(bob.tick + 10);
  expect(bob.roster.filter(({ kind }) => kind === 'player')).toHaveLength(1);
});

it('a person who asks twice is looked for once', async () => {
  const url = await open(peopleWith({}));
  const enter = quickPlay({ pass: 'ada', mode: '2v2' });
  const [first, second] = await Promise.allSettled([
    Follower.join(url, enter),
    Follower.join(url, enter),
  ]);
  const outcomes = [first.status, second.status].sort();
  expect(outcomes).toEqual(['fulfilled', 'rejected']);
});

it('quick play is listed for who wants to watch; whoever has a link learns what it leads to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quick-play-'));
  const store = await openStore({ kind: 'sqlite', path: join(folder, 'people.db') });
  try {
    server = await runServer({ store });
    const { url } = server;
    const ada = await Follower.join(url, quickPlay({ name: 'Ada', mode: '2v2' }));
    const wish = { teamSize: 1 };
    const own = await Follower.join(url, (client) => client.create(MATCH_ROOM, options({ wish })));
    await until('Ada in the roster', () => ada.roster.some(({ kind }) => kind === 'player'));
    const response = await fetch(`${url}/people/matches`);
    const names: [string[], string[]] = [[], []];
    names[teamOfSlot(ada.slot)].push('Ada');
    expect(await response.json()).toMatchObject([
      { matchId: ada.welcome.matchId, mode: '2v2', people: 1, seats: 4, names },
    ]);
    const invitations = [ada.welcome.matchId, own.welcome.matchId, 'nobodys'].map(async (id) =>
      (await fetch(`${url}/people/matches/${id}`)).json(),
    );
    expect(await Promise.all(invitations)).toEqual([
      { mode: '2v2', teamSize: 2 },
      { mode: null, teamSize: 1 },
      null,
    ]);
  } finally {
    await server?.close();
    server = null;
    await store.close();
    await rm(folder, { recursive: true });
  }
});
