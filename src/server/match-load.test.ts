import { afterAll, beforeAll, expect, it } from 'vitest';
import { ARENA_LIMITS } from '../protocol/arena-file/arena-limits.ts';
import { REFUSAL } from '../protocol/control-messages.ts';
import { MODES, type Mode, modeOf } from '../protocol/modes.ts';
import { arenaNamed } from '../sim/arena/arenas.ts';
import { NORMAL } from '../sim/mutators.ts';
import { loadOf, MAX_LOAD_PERCENT } from './match-load.ts';
import { askForPlace } from './testing/raw-client.ts';
import { type RunningServer, runServer } from './testing/run-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await runServer();
});
afterAll(() => server.close());

function loadOfMode(mode: Mode): number {
  return Math.max(...mode.arenas.map((name) => loadOf(mode, arenaNamed(name))));
}

it('counts seats and crates', () => {
  const loads = MODES.map(loadOfMode);
  expect(loads).toEqual(loads.toSorted((a, b) => a - b));
  expect(Math.floor(MAX_LOAD_PERCENT / loadOfMode(modeOf('3v3')))).toBe(23);
  expect(Math.floor(MAX_LOAD_PERCENT / loadOfMode(modeOf('rumble')))).toBe(6);
});

it('counts what more balls, better bots and a crowded arena take', () => {
  const options = {
    teamSize: 8,
    mutators: { ...NORMAL, crates: 400 },
    botLevel: 'regular',
  } as const;
  const usual = loadOf(options);
  expect(loadOf({ ...options, botLevel: 'ace' })).toBeGreaterThan(usual);
  expect(loadOf({ ...options, mutators: { ...options.mutators, balls: 4 } })).toBeGreaterThan(
    usual,
  );
  const classic = arenaNamed('classic');
  if (classic === undefined) throw new Error('there is no classic');
  const plane = { normalX: 1, normalY: 0, distanceM: -90, restitution: 1, stops: 'all' } as const;
  const most = { ...classic, planes: Array.from({ length: ARENA_LIMITS.planes }, () => plane) };
  expect(loadOf(options, most)).toBeGreaterThan(loadOf(options, classic) * 1.5);
});

it('opens as many matches as the event loop can play, however they come, and then no more', async () => {
  const wish = { teamSize: 8, mutators: { crates: 400 } };
  const mutators = { ...NORMAL, crates: 400 };
  const most = loadOf({ teamSize: 8, mutators }, arenaNamed('classic'));
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
