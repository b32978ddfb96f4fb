/** What one remote address may take of a real server. */
import { afterEach, expect, it } from 'vitest';
import { REFUSAL } from '../protocol/control-messages.ts';
import { DEFAULT_JOINS_PER_MINUTE, joinLimits } from './join-guard.ts';
import { Follower, quickPlay } from './testing/follower.ts';
import { askForPlace } from './testing/raw-client.ts';
import { type RunningServer, runServer } from './testing/run-server.ts';

const LIMITS = joinLimits(DEFAULT_JOINS_PER_MINUTE);
const TOO_MANY = new RegExp(`^${REFUSAL.tooMany} .*Try again`);

let server: RunningServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

it('a stranger who never connects holds 4 places, and keeps nobody from their own seat', async () => {
  server = await runServer({ joinLimits: { ...LIMITS, burst: 100 } });
  const { url } = server;
  const { matchId, ticket } = (await Follower.join(url, quickPlay({ mode: '4v4' }))).welcome;
  const path = `joinById/${matchId}`;
  const asked = await Promise.allSettled(Array.from({ length: 10 }, () => askForPlace(url, path)));
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
  await expect(askForPlace(url, path)).rejects.toThrow(TOO_MANY);
  await expect(askForPlace(url, 'create/match')).rejects.toThrow(TOO_MANY);
  await askForPlace(url, path, { ticket });
});

it('who asks too often is told to wait', async () => {
  server = await runServer({ joinLimits: { ...LIMITS, openClaims: 100 } });
  const { url } = server;
  const asked = [];
  for (let i = 0; i < 25; i++) asked.push(await askForPlace(url, 'create/match').catch(String));
  const refused = asked.filter((answer) => typeof answer === 'string');
  expect(refused.length).toBeGreaterThanOrEqual(8);
  expect(refused.length).toBeLessThanOrEqual(10);
  expect(refused[0]).toContain(String(REFUSAL.tooMany));
});
