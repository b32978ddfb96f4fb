/** One connection to a match: what it still has to be sent, and what it may ask for. */
import type { Client, ClientPrivate } from '@colyseus/core';
import type { WebSocket } from 'ws';
import { InputsDecoder } from '../protocol/inputs-message.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import { splitSnapshot } from '../protocol/snapshot-chunks.ts';

/** As the WebSocket transport makes them. */
export type MatchClient = Client & ClientPrivate;

/** Between two snapshots to one client; a broken client would ask for one every tick. */
const SNAPSHOT_INTERVAL_MS = 1000;
/** Some minutes of frames: who has not read that much is not playing. */
const MAX_UNREAD_BYTES = 128 * 1024;

export interface Place {
  readonly slot: number;
  /** Whether the person had this seat before. */
  readonly returns: boolean;
  readonly ticket: string;
  readonly joinedAtMs: number;
}

export class Member implements Place {
  readonly client: MatchClient;
  readonly slot: number;
  readonly returns: boolean;
  readonly ticket: string;
  readonly joinedAtMs: number;
  readonly inputs = new InputsDecoder();
  /** Whether frames go to this client: from its first snapshot on. */
  following = false;
  #snapshotWanted = true;
  #snapshotAtMs = Number.NEGATIVE_INFINITY;
  #transfers = 0;
  #chunks: Uint8Array[] = [];

  constructor(client: MatchClient, place: Place) {
    this.client = client;
    this.slot = place.slot;
    this.returns = place.returns;
    this.ticket = place.ticket;
    this.joinedAtMs = place.joinedAtMs;
  }

  /** True when what was sent piles up unread. */
  get isTooSlow(): boolean {
    const socket = this.client.ref as unknown as WebSocket;
    return socket.bufferedAmount > MAX_UNREAD_BYTES;
  }

  /** @returns false when one is on its way already */
  requestSnapshot(): boolean {
    if (this.#snapshotWanted) return false;
    this.#snapshotWanted = true;
    return true;
  }

  isSnapshotDue(nowMs: number): boolean {
    return this.#snapshotWanted && nowMs - this.#snapshotAtMs >= SNAPSHOT_INTERVAL_MS;
  }

  /** The first chunk goes at once, right before the next frame; the others one a tick. */
  sendSnapshot(compressed: Uint8Array, nowMs: number): void {
    this.#snapshotWanted = false;
    this.#snapshotAtMs = nowMs;
    this.#chunks = splitSnapshot(compressed, this.#transfers++);
    this.following = true;
    this.sendNextChunk();
  }

  sendNextChunk(): void {
    const chunk = this.#chunks.shift();
    if (chunk !== undefined) this.client.sendBytes(MESSAGE.snapshot, chunk);
  }
}
