/**
 * The socket of a match over `colyseus.js`. What is JSON-like is checked here on arrival; bytes
 * messages go on unread to those who have their codec.
 */
import { Client, type Room } from 'colyseus.js';
import * as v from 'valibot';
import {
  CONTROL,
  IdleNoticeSchema,
  MATCH_ROOM,
  RosterSchema,
  type Welcome,
  WelcomeSchema,
} from '../protocol/control-messages.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import { MatchResultSchema } from '../protocol/people/match-result.ts';
import { RelocationSchema, RoomStateSchema } from '../protocol/people/room-messages.ts';
import { awaitAnswer } from './await-answer.ts';
import { httpAddress } from './http-address.ts';
import {
  AttemptTimeout,
  type MatchSocket,
  type OpenSocket,
  type SocketHandlers,
  type SocketTarget,
} from './match-socket.ts';
import { SYSTEM_CLOCK } from './system-clock.ts';

/** The server says welcome at once; one that does not is not a game server. */
const WELCOME_TIMEOUT_MS = 8000;
const GOODBYE_MS = 500;

const PROBE: RequestInit = { method: 'HEAD', cache: 'no-store', mode: 'no-cors' };

const DOWN = [MESSAGE.frames, MESSAGE.snapshot, MESSAGE.pong, MESSAGE.signal];

export const openColyseusSocket: OpenSocket = (target, handlers) =>
  ColyseusSocket.open(target, handlers);

class ColyseusSocket implements MatchSocket {
  bytesDown = 0;
  bytesUp = 0;
  readonly #room: Room;

  private constructor(room: Room) {
    this.#room = room;
  }

  static async open(
    { serverUrl, matchId, join, signal }: SocketTarget,
    handlers: SocketHandlers,
  ): Promise<{ socket: ColyseusSocket; welcome: Welcome }> {
    const client = new Client(serverUrl, {
      fetchFn: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, { ...init, signal }),
    });
    // Who has been here before may be coming back over a path that is dead still.
    if (join.ticket !== null || join.watch === true) {
      const url = `${httpAddress(serverUrl)}/`;
      const probe = (one: AbortSignal) => fetch(url, { ...PROBE, signal: one });
      await awaitAnswer(probe, SYSTEM_CLOCK, signal);
    }
    const joining: Promise<Room> = ask(client, matchId, join);
    // A socket that opens after the attempt was given up holds a seat that nobody wants.
    const leaveLate = (late: Room) => {
      if (signal.aborted) endGivenUp(late, signal.reason);
    };
    joining.then(leaveLate, () => {});
    const room = await orAborted(joining, signal);
    // A cut is healed by a fresh join with the seat's ticket, never by the SDK's own session.
    room.reconnection.enabled = false;
    const socket = new ColyseusSocket(room);
    try {
      return { socket, welcome: await orAborted(socket.#listen(handlers), signal) };
    } catch (error) {
      if (signal.aborted) endGivenUp(room, signal.reason);
      throw error;
    }
  }

  send(type: number, bytes: Uint8Array): void {
    if (!this.#room.connection.isOpen) return;
    this.bytesUp += bytes.byteLength;
    this.#room.sendBytes(type, bytes);
  }

  async leave(): Promise<void> {
    const patience = new Promise((resolve) => setTimeout(resolve, GOODBYE_MS));
    await Promise.race([this.#room.leave(true), patience]);
  }

  drop(): void {
    this.#room.removeAllListeners();
    this.#room.connection.close();
  }

  #listen(handlers: SocketHandlers): Promise<Welcome> {
    const room = this.#room;
    for (const type of DOWN) {
      room.onMessage(type, (bytes: Uint8Array) => {
        this.bytesDown += bytes.byteLength;
        handlers.onBytes(type, bytes);
      });
    }
    const hear = <T>(name: string, schema: v.GenericSchema<unknown, T>, tell: (it: T) => void) =>
      room.onMessage(name, (message: unknown) => {
        const checked = v.safeParse(schema, message);
        if (checked.success) tell(checked.output);
        else console.error(`the server sent a "${name}" that is none`, checked.issues);
      });
    hear(CONTROL.roster, RosterSchema, (roster) => handlers.onRoster(roster));
    hear(CONTROL.idle, IdleNoticeSchema, (notice) => handlers.onIdle(notice));
    hear(CONTROL.room, RoomStateSchema, (state) => handlers.onRoom(state));
    hear(CONTROL.relocate, RelocationSchema, (relocation) => handlers.onRelocate(relocation));
    hear(CONTROL.result, MatchResultSchema, (result) => handlers.onResult(result));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        room.connection.close();
        reject(new Error('the server did not say welcome'));
      }, WELCOME_TIMEOUT_MS);
      room.onMessage(CONTROL.welcome, (message: unknown) => {
        clearTimeout(timer);
        const welcome = v.safeParse(WelcomeSchema, message);
        if (welcome.success) resolve(welcome.output);
        else reject(new Error('the server sent a welcome that is none'));
      });
      room.onLeave((code, reason) => {
        clearTimeout(timer);
        reject(new Error(reason ?? `closed with code ${code}`));
        handlers.onClosed(code, reason ?? '');
      });
    });
  }
}

function ask(client: Client, matchId: string | null, join: SocketTarget['join']): Promise<Room> {
  if (matchId !== null) return client.joinById(matchId, join);
  return join.wish ? client.create(MATCH_ROOM, join) : client.joinOrCreate(MATCH_ROOM, join);
}

/** Frees the seat at once, unless another attempt is to have it. */
function endGivenUp(room: Room, reason: unknown): void {
  if (reason instanceof AttemptTimeout) room.connection.close();
  else void room.leave(true);
}

/** Settles like the promise, or rejects with the signal's reason when that comes first. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
