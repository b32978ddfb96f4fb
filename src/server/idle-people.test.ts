import { afterAll, beforeAll, expect, it } from 'vitest';
import { CLOSE } from '../protocol/control-messages.ts';
import { byId, Follower, quickPlay } from './testing/follower.ts';
import { type RunningServer, runServer } from './testing/run-server.ts';
import { until } from './testing/until.ts';

const idle = { warnTicks: 20, awayTicks: 50, giveUpTicks: 120 };
let server: RunningServer;
beforeAll(async () => {
  const timeouts = { keepSeatMs: 30_000, emptyMatchMs: 30_000, joinMs: 10_000, idle };
  server = await runServer({ services: { timeouts } });
});
afterAll(() => server.close());

it('a person who does nothing is warned, stood in for, and shown the door; the seat waits', async () => {
  const ada = await Follower.join(server.url, quickPlay({ name: 'Ada' }));
  const bob = await Follower.join(server.url, quickPlay({ name: 'Bob' }));
  let input = 0;
  const playing = setInterval(() => bob.sendInput(bob.tick + 12, ++input & 0x7f), 100);
  const isAway = () => {
    const entry = bob.roster[ada.slot];
    return entry?.kind === 'player' && entry.away === true;
  };
  await until('a bot at the wheel', isAway);
  expect(ada.idleNotices.map(({ state }) => state)).toEqual(['warned', 'away']);
  ada.sendInput(ada.tick + 12, 1);
  await until('Ada to be back', () => !isAway());
  expect(ada.idleNotices.at(-1)).toEqual({ state: 'present' });

  await until('the end of patience', () => ada.closeCode !== null, 15_000);
  expect(ada.closeCode).toBe(CLOSE.idle);
  await until('a bot in the seat', () => bob.roster[ada.slot]?.kind === 'bot');
  const { matchId, ticket } = ada.welcome;
  const again = await Follower.join(server.url, byId(matchId, { name: 'Ada', ticket }));
  expect(again.slot).toBe(ada.slot);
  expect(bob.idleNotices.map(({ state }) => state)).not.toContain('away');
  expect(bob.hashMismatches).toBe(0);
  clearInterval(playing);
  await again.leave();
  await bob.leave();
});
