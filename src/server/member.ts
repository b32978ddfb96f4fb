/** One connection to a match: what it still has to be sent, and what it may ask for. */
import type { DatagramPath } from '../protocol/datagram-path.ts';
import type { FramePath, FramesRequest } from '../protocol/frames-request.ts';
import { InputsDecoder } from '../protocol/inputs-message.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import { splitSnapshot } from '../protocol/snapshot-chunks.ts';
import type { DatagramPeer } from './datagram/server-datagram-peer.ts';
import type { FrameLog } from './frame-log.ts';
import type { MemberLine } from './member-line.ts';

/** Between two snapshots to one client; a broken client would ask for one every tick. */
const SNAPSHOT_INTERVAL_MS = 1000;
/** Some minutes of frames: who has not read that much is not playing. */
const MAX_UNREAD_BYTES = 128 * 1024;
/** Between two times that missing frames are sent again to one client. */
const RESEND_INTERVAL_MS = 50;
/** While frames go by the socket, an open path for datagrams carries each so-many-th, as a probe. */
const PROBE_INTERVAL_TICKS = 6;
/** Of a client that plays a datagram comes every tick: frames go by both paths after such a silence. */
const DOUBT_MS = 50;
/**
 * Nothing goes by datagrams to a client of whom none has come for so long (10 a second come while the
 * client is in doubt): to it, hearing them means that both directions live.
 */
const SILENCE_MS = 250;

export interface Place {
  /** Null for one who watches. */
  readonly slot: number | null;
  /** Whether the person had this seat before. */
  readonly returns: boolean;
  /** Whether what was counted for the car's last driver is not this person's. */
  readonly startsAnew: boolean;
  readonly ticket: string | null;
  readonly joinedAtMs: number;
}

/** One tick's frame, as messages that all members share. */
export interface FrameSupply {
  /** For the socket. */
  readonly message: Uint8Array;
  /** With its type and some ticks before it. */
  datagram(): Uint8Array;
}

export class Member implements Place {
  readonly line: MemberLine;
  readonly slot: number | null;
  readonly returns: boolean;
  readonly startsAnew: boolean;
  readonly ticket: string | null;
  readonly joinedAtMs: number;
  readonly inputs = new InputsDecoder();
  readonly datagramInputs = new InputsDecoder();
  /** For the signals of a path for datagrams; closed with the member. */
  peer: DatagramPeer | null = null;
  /** Whether frames go to this client: from its first snapshot on. */
  following = false;
  /** Null when there is none, or none that is open. */
  #datagrams: DatagramPath | null = null;
  #heardAtMs = Number.NEGATIVE_INFINITY;
  #framePath: FramePath = 'socket';
  #resentAtMs = Number.NEGATIVE_INFINITY;
  #snapshotWanted = true;
  #snapshotAtMs = Number.NEGATIVE_INFINITY;
  #transfers = 0;
  #chunks: Uint8Array[] = [];

  constructor(line: MemberLine, place: Place) {
    this.line = line;
    this.slot = place.slot;
    this.returns = place.returns;
    this.startsAnew = place.startsAnew;
    this.ticket = place.ticket;
    this.joinedAtMs = place.joinedAtMs;
  }

  /** True when what was sent piles up unread. */
  get isTooSlow(): boolean {
    return this.line.unreadBytes > MAX_UNREAD_BYTES;
  }

  /** @param datagrams open; null when the path is gone */
  setDatagrams(datagrams: DatagramPath | null): void {
    this.#datagrams = datagrams;
  }

  /** A datagram of the client has come. */
  hearDatagram(nowMs: number): void {
    this.#heardAtMs = nowMs;
  }

  sendFrame(tick: number, supply: FrameSupply, nowMs: number): void {
    const silentMs = nowMs - this.#heardAtMs;
    const datagrams = silentMs > SILENCE_MS ? null : this.#datagrams;
    const byDatagrams = this.#framePath === 'datagrams' && datagrams !== null;
    if (!byDatagrams || silentMs > DOUBT_MS) this.line.sendBytes(MESSAGE.frames, supply.message);
    if (byDatagrams || tick % PROBE_INTERVAL_TICKS === 0) datagrams?.send(supply.datagram());
  }

  /** From now on frames come by that path; those that are missing come again by the socket. */
  requestFrames({ path, fromTick }: FramesRequest, log: FrameLog, nowMs: number): void {
    this.#framePath = path;
    if (!this.following || nowMs - this.#resentAtMs < RESEND_INTERVAL_MS) return;
    this.#resentAtMs = nowMs;
    const messages = log.since(fromTick);
    if (messages === null) this.requestSnapshot();
    for (const message of messages ?? []) this.line.sendBytes(MESSAGE.frames, message);
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
    if (chunk !== undefined) this.line.sendBytes(MESSAGE.snapshot, chunk);
  }
}
