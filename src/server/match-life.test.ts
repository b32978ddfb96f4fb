/** How matches end, and what one match's end does to another: nothing. */
import { matchMaker } from '@colyseus/core';
import { afterEach, expect, it, vi } from 'vitest';
import { loadRapier } from '#rapier';
import { CLOSE } from '../protocol/control-messages.ts';
import { DEFAULT_TIMEOUTS } from './match-services.ts';
import { createsDriftball, type PlayedGame } from './played-game.ts';
import { Follower, quickPlay } from './testing/follower.ts';
import { askForPlace, RawClient } from './testing/raw-client.ts';
import { type RunningServer, runServer } from './testing/run-server.ts';
import { until, untilGiven } from './testing/until.ts';

const SERVER_SHUTDOWN = 4001;

const createDriftball = createsDriftball(await loadRapier());

/** The same game, with a word before each tick. */
function watched(played: PlayedGame, beforeTick: (tick: number) => void): PlayedGame {
  return {
    game: played.game,
    expectsInputs: true,
    get hasEnded() {
      return played.hasEnded;
    },
    decideBots(slots) {
      beforeTick(played.game.tick);
      return played.decideBots(slots);
    },
    dispose: () => played.dispose(),
  };
}

let server: RunningServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
  vi.restoreAllMocks();
});

it('a match that breaks ends alone, and says so', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  let matches = 0;
  server = await runServer({
    services: {
      createGame: (settings) => {
        const breaks = matches++ === 1;
        return watched(createDriftball(settings), (tick) => {
          if (breaks && tick === 60) throw new Error('planted');
        });
      },
    },
  });
  const ada = await Follower.join(server.url, quickPlay());
  const bob = await Follower.join(server.url, quickPlay({ mode: '2v2' }));
  await until('the end of the second match', () => bob.closeCode === CLOSE.broken);
  await ada.untilTick(ada.tick + 60);
  expect(ada.hashMismatches).toBe(0);
  expect(ada.closeCode).toBeNull();
  await expect(askForPlace(server.url, `joinById/${bob.welcome.matchId}`)).rejects.toThrow('404');
});

it('a client that never takes up its place is sent away', async () => {
  server = await runServer({ services: { timeouts: { ...DEFAULT_TIMEOUTS, joinMs: 300 } } });
  const place = await askForPlace(server.url, 'joinOrCreate/match');
  const mute = await RawClient.connect(server.url, place, { acknowledge: false });
  expect(await mute.untilClosed()).toBe(CLOSE.tooSlow);
});

it('a match is not played before somebody comes, and goes if nobody does', async () => {
  let decided = 0;
  server = await runServer({
    services: {
      timeouts: { ...DEFAULT_TIMEOUTS, joinMs: 400 },
      createGame: (settings) => watched(createDriftball(settings), () => decided++),
    },
  });
  const { url } = server;
  const { roomId } = await askForPlace(url, 'create/match');
  expect(matchMaker.getLocalRoomById(roomId)).toBeDefined();
  await until('its end', () => matchMaker.getLocalRoomById(roomId) === undefined);
  expect(decided).toBe(0);
  const ada = await Follower.join(url, quickPlay());
  expect(ada.snapshots[0]?.snapshot.tick).toBeLessThan(60);
  expect(decided).toBeGreaterThan(0);
});

it('a server that goes down tells the players', async () => {
  server = await runServer();
  const ada = await Follower.join(server.url, quickPlay());
  await server.close();
  server = null;
  await until('word of it', () => ada.closeCode !== null);
  expect(ada.closeCode).toBe(SERVER_SHUTDOWN);
});

it('a match that ends says what desyncs it had, with the hashes of both sides', async () => {
  const said: string[] = [];
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'info').mockImplementation((line) => said.push(line));
  const totals = { desyncs: 3 };
  server = await runServer({ services: { totals } });
  const ada = await Follower.join(server.url, quickPlay());
  const hashed = () => ada.frames.find((frame) => frame.hash !== null);
  await until('a hash', () => hashed() !== undefined);
  const { tick, hash } = hashed() ?? { tick: -1, hash: null };
  await untilGiven('a second snapshot', async () => {
    ada.requestResync(tick);
    return ada.snapshots.at(1) ?? null;
  });
  await server.close();
  server = null;
  expect(totals.desyncs).toBeGreaterThan(3);
  const line = said.find((each) => each.includes(ada.welcome.matchId));
  const ours = hash?.toString(16).padStart(8, '0');
  expect(line).toContain(`tick ${tick}: the client's hash 00000000, the server's ${ours}`);
});

it('a host whose clock is set back an hour goes on hearing its players', async () => {
  server = await runServer();
  const ada = await Follower.join(server.url, quickPlay());
  const atFirst = Date.now();
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => atFirst - 3_600_000);
  // More than may come in one second, in more than a second.
  for (let sent = 0; sent < 400; sent++) {
    ada.sendInput(ada.tick + 12, 0);
    if (sent % 100 === 99) await ada.untilTick(ada.tick + 60);
  }
  clock.mockRestore();
  expect(ada.closeCode).toBeNull();
  expect(ada.hashMismatches).toBe(0);
});
