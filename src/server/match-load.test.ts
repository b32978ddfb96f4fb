import { afterAll, beforeAll, expect, it } from 'vitest';
import { REFUSAL } from '../protocol/control-messages.ts';
import { MODES, modeOf } from '../protocol/modes.ts';
import { NORMAL } from '../sim/mutators.ts';
import { loadOf, MAX_LOAD_PERCENT } from './match-load.ts';
import { askForPlace } from './testing/raw-client.ts';
import { type RunningServer, runServer } from './testing/run-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await runServer();
});
afterAll(() => server.close());

it('counts seats and crates', () => {
  const loads = MODES.map(loadOf);
  expect(loads).toEqual(loads.toSorted((a, b) => a - b));
  expect(Math.floor(MAX_LOAD_PERCENT / loadOf(modeOf('3v3')))).toBe(23);
  expect(Math.floor(MAX_LOAD_PERCENT / loadOf(modeOf('rumble')))).toBe(6);
});

it('opens as many matches as the event loop can play, however they come, and then no more', async () => {
  const wish = { teamSize: 8, mutators: { crates: 400 } };
  const most = loadOf({ teamSize: 8, mutators: { ...NORMAL, crates: 400 } });
  const asked = await Promise.allSettled(
    Array.from({ length: 8 }, () => askForPlace(server.url, 'create/match', { wish })),
  );
  const given = asked.filter(({ status }) => status === 'fulfilled').length;
  expect(given).toBe(Math.floor(MAX_LOAD_PERCENT / most));
  await expect(askForPlace(server.url, 'joinOrCreate/match', { mode: 'rumble' })).rejects.toThrow(
    String(REFUSAL.unavailable),
  );
  // There is still room for a small one.
  await askForPlace(server.url, 'joinOrCreate/match', { mode: '1v1' });
});
