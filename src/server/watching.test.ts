import { expect, it } from 'vitest';
import { CLOSE, REFUSAL } from '../protocol/control-messages.ts';
import { AHEAD } from '../sim/testing/inputs.ts';
import { byId, type Follower, quickPlay } from './testing/follower.ts';
import { askForPlace } from './testing/raw-client.ts';
import { useServer } from './testing/test-server.ts';
import { until, untilGiven } from './testing/until.ts';

const MAX_WATCHERS = 16;

const server = useServer({
  services: { timeouts: { keepSeatMs: 1500, emptyMatchMs: 1000, joinMs: 10_000 } },
});
const { join } = server;

const watching = (player: Follower) => byId(player.welcome.matchId, { name: 'Eve', watch: true });

it('one who watches a full match gets its frames with equal hashes, and no seat', async () => {
  const ada = await join(quickPlay({ name: 'Ada' }));
  const bob = await join(quickPlay({ name: 'Bob' }));
  const eve = await join(watching(ada));
  expect(eve.welcome).toMatchObject({ matchId: ada.welcome.matchId, slot: null, ticket: null });
  expect(bob.welcome.matchId).toBe(ada.welcome.matchId);
  await until('three hashes', () => eve.hashesCompared >= 3);
  expect(eve.hashMismatches).toBe(0);
  await until('a roster', () => eve.roster.length > 0);
  const players = eve.roster.flatMap((entry) => (entry.kind === 'player' ? entry.name : []));
  expect(players.toSorted()).toEqual(['Ada', 'Bob']);
});

it('one who watches is told how the match stands again when asking for it', async () => {
  const ada = await join(quickPlay());
  const eve = await join(watching(ada));
  eve.requestResync();
  await until('a snapshot', () => eve.snapshots.length > 1);
  await eve.untilTick(eve.tick + 60);
  expect(eve.hashMismatches).toBe(0);
});

it('one who watches and sends inputs is shown the door, without a word to the players', async () => {
  const ada = await join(quickPlay());
  const eve = await join(watching(ada));
  eve.sendInput(eve.tick + 10, AHEAD);
  await until('the end of the connection', () => eve.closeCode !== null);
  expect(eve.closeCode).toBe(CLOSE.badMessage);
  await ada.untilTick(ada.tick + 30);
  expect(ada.hashMismatches).toBe(0);
  expect(
    ada.rosters.every((roster) => roster.filter((e) => e.kind === 'player').length === 1),
  ).toBe(true);
});

it('the vote of one who watches counts for nothing', async () => {
  const ada = await join(quickPlay());
  const eve = await join(watching(ada));
  eve.voteRematch();
  await eve.untilTick(eve.tick + 10);
  expect(eve.closeCode).toBeNull();
});

it(`at most ${MAX_WATCHERS} watch a match; who leaves or is cut off makes room`, async () => {
  const ada = await join(quickPlay());
  const all = await Promise.all(Array.from({ length: MAX_WATCHERS }, () => join(watching(ada))));
  const [first, second] = all;
  await expect(join(watching(ada))).rejects.toMatchObject({ code: REFUSAL.full });
  // A place among the players has nothing to do with it.
  await join(byId(ada.welcome.matchId, { name: 'Bob' }));
  await first?.leave();
  await join(watching(ada));
  await second?.cut();
  await untilGiven('a place', () => join(watching(ada)).catch(() => null));
  await expect(join(watching(ada))).rejects.toMatchObject({ code: REFUSAL.full });
});

it('a place to watch that nobody takes up is free again', async () => {
  const ada = await join(quickPlay());
  const what = `joinById/${ada.welcome.matchId}`;
  const ask = () => askForPlace(server.url, what, { watch: true });
  for (let asked = 0; asked < MAX_WATCHERS; asked++) await ask();
  await expect(ask()).rejects.toThrow(String(REFUSAL.full));
  const place = await untilGiven('a place', () => ask().catch(() => null));
  expect(place.roomId).toBe(ada.welcome.matchId);
});

it('only a certain match can be watched', async () => {
  await expect(join(quickPlay({ watch: true }))).rejects.toMatchObject({
    code: REFUSAL.badOptions,
  });
});
