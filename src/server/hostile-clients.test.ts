import { Protocol } from '@colyseus/core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../netcode/seeded-random.ts';
import { CLOSE } from '../protocol/control-messages.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import { GuardedSocket } from './guarded-socket.ts';
import { byId, Follower, options } from './testing/follower.ts';
import { brokenMessage } from './testing/malformed.ts';
import { askForPlace, RawClient } from './testing/raw-client.ts';
import { type RunningServer, runServer } from './testing/run-server.ts';
import { until, untilGiven } from './testing/until.ts';

const MESSAGES = 20_000;
/** All of them arrive before the close that the first one causes. */
const MESSAGES_PER_CLIENT = 200;
const WITH_ERROR = 4002;
const TOO_LARGE = 1009;

let server: RunningServer;
let victim: Follower;

beforeAll(async () => {
  // Seats of attackers are not kept, or the match would be full of them.
  server = await runServer({
    services: { timeouts: { keepSeatMs: 0, emptyMatchMs: 30_000, joinMs: 10_000 } },
  });
  victim = await Follower.join(server.url, (client) =>
    client.create('match', options({ name: 'Victim', wish: { teamSize: 4 } })),
  );
});
afterAll(async () => {
  await victim.leave();
  await server.close();
});
afterEach(async () => {
  const from = victim.hashesCompared;
  await until('hashes that agree', () => victim.hashesCompared >= from + 2);
  expect(victim.hashMismatches).toBe(0);
  expect(victim.closeCode).toBeNull();
});

async function attacker(): Promise<RawClient> {
  const { matchId } = victim.welcome;
  const place = await untilGiven('a free place', () =>
    askForPlace(server.url, `joinById/${matchId}`).catch(() => null),
  );
  return RawClient.connect(server.url, place);
}

describe('a hostile client', () => {
  it('is shown the door for bytes that are no message, and for bodies that cannot be read', async () => {
    const { ROOM_DATA, ROOM_DATA_BYTES, ROOM_REQUEST } = Protocol;
    const bad = [
      [],
      [255],
      [ROOM_DATA],
      [ROOM_DATA, 0xdb, 0xff, 0xff, 0xff, 0xff],
      [ROOM_DATA, 1, 0xdd, 0xff, 0xff, 0xff, 0xff],
      [ROOM_REQUEST, 0, 1],
      [Protocol.ROOM_INPUT_RELIABLE, 1, 2, 3],
      [ROOM_DATA_BYTES],
      [ROOM_DATA_BYTES, 99],
      [ROOM_DATA_BYTES, MESSAGE.frames, 0, 0],
      [ROOM_DATA_BYTES, MESSAGE.inputs],
      [ROOM_DATA_BYTES, MESSAGE.inputs, 0, 0],
      [ROOM_DATA_BYTES, MESSAGE.inputs, 0, 1, 13, 0x80, 0],
      [ROOM_DATA_BYTES, MESSAGE.ping, 1, 2, 3],
      [ROOM_DATA_BYTES, MESSAGE.ping, 0, 0, 0, 0, 0, 0, 0xf8, 0x7f],
      [ROOM_DATA_BYTES, MESSAGE.resyncRequest, 7, 0, 0, 0, 0, 0],
      [ROOM_DATA_BYTES, MESSAGE.rematchVote, 1],
    ];
    for (const bytes of bad) {
      const client = await attacker();
      client.send(bytes);
      expect(await client.untilClosed(), bytes.join(' ')).toBe(CLOSE.badMessage);
    }
  });

  it('is cut off for text, and for messages that are too long', async () => {
    const texter = await attacker();
    texter.socket.send('hello');
    expect(await texter.untilClosed()).toBe(CLOSE.badMessage);
    const shouter = await attacker();
    shouter.send([Protocol.ROOM_DATA_BYTES, MESSAGE.inputs, ...new Array(100).fill(7)]);
    expect(await shouter.untilClosed()).toBe(CLOSE.badMessage);
    const endless = await attacker();
    endless.send([Protocol.ROOM_DATA_BYTES, MESSAGE.signal, ...new Array(5000).fill(7)]);
    expect(await endless.untilClosed()).toBe(TOO_LARGE);
  });

  it('is cut off when it sends without end', async () => {
    const client = await attacker();
    const ping = [Protocol.ROOM_DATA_BYTES, MESSAGE.ping, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 2000; i++) client.send(ping);
    expect(await client.untilClosed()).toBe(WITH_ERROR);
    expect(client.received).toBeLessThan(500);
  });

  it('cannot take a seat that it was not given', async () => {
    const place = await askForPlace(server.url, `joinById/${victim.welcome.matchId}`);
    const forged = await RawClient.connect(server.url, { ...place, sessionId: 'nosuchone' });
    expect(await forged.untilClosed()).toBe(WITH_ERROR);
    const taken = await RawClient.connect(server.url, {
      ...place,
      sessionId: victim.room.sessionId,
    });
    expect(await taken.untilClosed()).toBe(WITH_ERROR);
  });

  it('harms nobody with an error that it finds in a handler', async () => {
    const errors = vi.spyOn(console, 'error').mockReturnValue();
    const real = GuardedSocket.prototype.emit;
    const emit = vi.spyOn(GuardedSocket.prototype, 'emit');
    const client = await attacker();
    emit.mockImplementation(function (this: GuardedSocket, event, ...args) {
      if (event === 'message' && (args[0] as Uint8Array)[1] === MESSAGE.rematchVote) {
        this.once('message', () => {
          throw new Error('planted');
        });
      }
      return real.call(this, event, ...args);
    });
    client.send([Protocol.ROOM_DATA_BYTES, MESSAGE.rematchVote]);
    await client.untilClosed();
    expect(errors).toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it(`does no harm with ${MESSAGES} messages that have good headers and broken bodies`, async () => {
    const random = seededRandom(1);
    const dealtWith = vi.spyOn(GuardedSocket.prototype, 'emit');
    const isMessage = (call: readonly unknown[]) => call[0] === 'message';
    const firstFrame = victim.frames.length;
    vi.spyOn(console, 'warn').mockReturnValue();
    for (let sent = 0; sent < MESSAGES; sent += MESSAGES_PER_CLIENT) {
      const client = await attacker();
      for (let i = 0; i < MESSAGES_PER_CLIENT; i++) client.send(brokenMessage(random));
      await client.untilClosed();
    }
    expect(dealtWith.mock.calls.filter(isMessage).length).toBeGreaterThanOrEqual(MESSAGES);
    vi.restoreAllMocks();
    expect(victim.frames.length - firstFrame).toBeGreaterThan(10);
    const late = await Follower.join(server.url, byId(victim.welcome.matchId));
    await until('a hash', () => late.hashesCompared > 0);
    expect(late.hashMismatches).toBe(0);
    await late.leave();
  }, 240_000);
});
