/**
 * What a match needs of its connection to the server: a socket that loses nothing and keeps the
 * order, perhaps with a path for datagrams beside it. colyseus-socket.ts is the real one; seeded
 * simulations put a fake in its place.
 */
import type { IdleNotice, JoinOptionsInput, Welcome } from '../protocol/control-messages.ts';
import type { DatagramPath } from '../protocol/datagram-path.ts';
import type { MatchResult } from '../protocol/people/match-result.ts';
import type { Relocation, RoomState } from '../protocol/people/room-messages.ts';
import type { Roster } from '../protocol/roster.ts';

export interface MatchSocket {
  readonly bytesDown: number;
  readonly bytesUp: number;
  /** @param type one of `MESSAGE`. Drops the message when the socket is not open. */
  send(type: number, bytes: Uint8Array): void;
  /** Says goodbye: the seat is free at once. Settles when the server has heard it, or soon after. */
  leave(): Promise<void>;
  /** Drops the connection without a goodbye, because it is dead: the seat is kept. */
  drop(): void;
}

export interface SocketHandlers {
  onRoster(roster: Roster): void;
  onIdle(notice: IdleNotice): void;
  onRoom(room: RoomState): void;
  onRelocate(relocation: Relocation): void;
  onResult(result: MatchResult): void;
  /** @param type one of `MESSAGE`; the bytes are unchecked */
  onBytes(type: number, bytes: Uint8Array): void;
  /** The connection is gone, for whatever reason; nothing comes after it. */
  onClosed(code: number, reason: string): void;
}

/**
 * The reason of a signal that gives up an attempt to take a seat again, because another is to be
 * made: what still comes of it must not free the seat.
 */
export class AttemptTimeout extends Error {
  override readonly name = 'AttemptTimeout';
}

export interface SocketTarget {
  readonly serverUrl: string;
  /** Null for quick play, or for a new match as `join.wish` says. */
  readonly matchId: string | null;
  readonly join: JoinOptionsInput;
  /** Gives the attempt up. */
  readonly signal: AbortSignal;
}

/**
 * Settles with the welcome; rejects with what the SDK throws when the join is refused or nobody
 * answers, or with the signal's reason.
 */
export type OpenSocket = (
  target: SocketTarget,
  handlers: SocketHandlers,
) => Promise<{ readonly socket: MatchSocket; readonly welcome: Welcome }>;

export interface DatagramPorts {
  /** To the server over the socket, as `MESSAGE.signal`. */
  sendSignal(bytes: Uint8Array): void;
  /** An open path, or null when it is gone. */
  onPath(path: DatagramPath | null): void;
  onMessage(bytes: Uint8Array): void;
}

/** Keeps a path for datagrams beside a socket, for as long as the socket lasts. */
export interface DatagramKeeper {
  /** To be called often: opens what is missing. */
  update(nowMs: number): void;
  /** @throws DecodeError */
  receiveSignal(bytes: Uint8Array): void;
  /** Ends the path too, without a word to `onPath`. */
  close(): void;
}

export type OpenDatagrams = (ports: DatagramPorts) => DatagramKeeper;
