/**
 * The match's connection: `colyseus.js` behind the few calls that a match needs. Every message is
 * checked here on arrival; bytes messages go on unread to those who have their codec.
 */
import { Client, type Room } from 'colyseus.js';
import * as v from 'valibot';
import {
  CONTROL,
  type JoinOptionsInput,
  MATCH_ROOM,
  RosterSchema,
  type Welcome,
  WelcomeSchema,
} from '../protocol/control-messages.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import { decodePong, encodePing, type PongMessage } from '../protocol/ping-message.ts';
import type { Roster } from '../protocol/roster.ts';

export interface SocketHandlers {
  onRoster(roster: Roster): void;
  onFrames(bytes: Uint8Array): void;
  onSnapshotChunk(bytes: Uint8Array): void;
  onPong(pong: PongMessage): void;
  /** The connection is gone, for whatever reason; nothing comes after it. */
  onClosed(code: number, reason: string): void;
}

/** The server says welcome at once; one that does not is not a game server. */
const WELCOME_TIMEOUT_MS = 8000;
const GOODBYE_MS = 500;

export interface SocketTarget {
  readonly serverUrl: string;
  /** Null for quick play. */
  readonly matchId: string | null;
  readonly join: JoinOptionsInput;
  /** Gives the attempt up. */
  readonly signal: AbortSignal;
}

export class MatchSocket {
  bytesDown = 0;
  bytesUp = 0;
  readonly #room: Room;

  private constructor(room: Room) {
    this.#room = room;
  }

  /** @throws what the SDK throws when the join is refused or nobody answers, or the signal's reason */
  static async open(
    { serverUrl, matchId, join, signal }: SocketTarget,
    handlers: SocketHandlers,
  ): Promise<{ socket: MatchSocket; welcome: Welcome }> {
    const client = new Client(serverUrl, {
      fetchFn: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, { ...init, signal }),
    });
    const joining: Promise<Room> =
      matchId === null ? client.joinOrCreate(MATCH_ROOM, join) : client.joinById(matchId, join);
    // A socket that opens after the attempt was given up holds a seat that nobody wants.
    const leaveLate = (late: Room) => {
      if (signal.aborted) void late.leave(true);
    };
    joining.then(leaveLate, () => {});
    const room = await orAborted(joining, signal);
    // A cut is healed by a fresh join with the seat's ticket, never by the SDK's own session.
    room.reconnection.enabled = false;
    const socket = new MatchSocket(room);
    const welcome = await socket.#listen(handlers);
    return { socket, welcome };
  }

  sendInputs(bytes: Uint8Array): void {
    this.#send(MESSAGE.inputs, bytes);
  }

  sendPing(clientTimeMs: number): void {
    this.#send(MESSAGE.ping, encodePing({ clientTimeMs }));
  }

  sendResyncRequest(bytes: Uint8Array): void {
    this.#send(MESSAGE.resyncRequest, bytes);
  }

  sendRematchVote(): void {
    this.#send(MESSAGE.rematchVote, new Uint8Array());
  }

  /** Says goodbye: the seat is free at once. Settles when the server has heard it, or soon after. */
  async leave(): Promise<void> {
    const patience = new Promise((resolve) => setTimeout(resolve, GOODBYE_MS));
    await Promise.race([this.#room.leave(true), patience]);
  }

  /** Drops the connection without a goodbye, because it is dead: the seat is kept. */
  drop(): void {
    this.#room.removeAllListeners();
    this.#room.connection.close();
  }

  #send(type: number, bytes: Uint8Array): void {
    if (!this.#room.connection.isOpen) return;
    this.bytesUp += bytes.byteLength;
    this.#room.sendBytes(type, bytes);
  }

  #listen(handlers: SocketHandlers): Promise<Welcome> {
    const room = this.#room;
    const onBytes = (type: number, handle: (bytes: Uint8Array) => void) => {
      room.onMessage(type, (bytes: Uint8Array) => {
        this.bytesDown += bytes.byteLength;
        handle(bytes);
      });
    };
    onBytes(MESSAGE.frames, handlers.onFrames);
    onBytes(MESSAGE.snapshot, handlers.onSnapshotChunk);
    onBytes(MESSAGE.pong, (bytes) => {
      try {
        handlers.onPong(decodePong(bytes));
      } catch (error) {
        console.error('the server sent a pong that is none', error);
      }
    });
    room.onMessage(CONTROL.roster, (message: unknown) => {
      const roster = v.safeParse(RosterSchema, message);
      if (roster.success) handlers.onRoster(roster.output);
      else console.error('the server sent a roster that is none', roster.issues);
    });
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

/** Settles like the promise, or rejects with the signal's reason when that comes first. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
