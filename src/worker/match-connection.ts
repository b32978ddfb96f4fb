/** One stay on one connection, from its opening to its end, and what is remembered for that long. */
import type { MonotonicClock } from '../netcode/clock.ts';
import type { IdleNotice, JoinOptionsInput, Welcome } from '../protocol/control-messages.ts';
import type { MatchFrame } from '../protocol/frame-expectation.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import type { MatchResult } from '../protocol/people/match-result.ts';
import type { Relocation, RoomState } from '../protocol/people/room-messages.ts';
import { decodePong, encodePing } from '../protocol/ping-message.ts';
import type { Roster } from '../protocol/roster.ts';
import type { MatchSnapshot } from '../protocol/snapshot-message.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import { RULES_VERSION } from '../sim/tuning.ts';
import type { JoinOptions } from './api.ts';
import { FrameInflow } from './frame-inflow.ts';
import { OutdatedError } from './join-error.ts';
import type { DatagramKeeper, MatchSocket, OpenDatagrams, OpenSocket } from './match-socket.ts';
import { MatchStreams } from './match-streams.ts';
import { PathTiming } from './path-timing.ts';
import type { Unpack } from './unpack.ts';

export interface ConnectionHandlers {
  onRoster(roster: Roster): void;
  onIdle(notice: IdleNotice): void;
  onRoom(room: RoomState): void;
  onRelocate(relocation: Relocation): void;
  onResult(result: MatchResult): void;
  onSnapshot(snapshot: MatchSnapshot): void;
  onFrame(frame: MatchFrame): void;
  /** Frames or a snapshot cannot be read: nothing more comes until another snapshot. */
  onBroken(error: unknown): void;
  /** Not called for an end that this side chose. */
  onClosed(code: number, reason: string): void;
}

/** The world outside, as far as a connection needs it. */
export interface ConnectionParts {
  readonly clock: MonotonicClock;
  readonly openSocket: OpenSocket;
  readonly unpack: Unpack;
  /** Null where a match goes by its socket alone. */
  readonly openDatagrams: OpenDatagrams | null;
}

export class MatchConnection {
  readonly welcome: Welcome;
  readonly socket: MatchSocket;
  readonly streams: MatchStreams;
  readonly timing = new PathTiming();
  /** Whether the world has been taken over on this connection. */
  hasSnapshot = false;
  readonly #clock: MonotonicClock;
  readonly #inflow: FrameInflow;
  readonly #datagrams: DatagramKeeper | null;
  readonly #early: EarlyCalls;
  #handlers: ConnectionHandlers | null = null;
  #closed = false;
  #pingedAtMs = Number.NEGATIVE_INFINITY;

  /**
   * @param signal gives the attempt up; what comes through late takes no seat
   * @throws what the socket throws, `OutdatedError`, or the signal's reason
   */
  static async open(
    parts: ConnectionParts,
    options: JoinOptions,
    signal: AbortSignal,
  ): Promise<MatchConnection> {
    const join: JoinOptionsInput = {
      protocolVersion: PROTOCOL_VERSION,
      name: options.name,
      mode: options.mode,
      wish: options.wish,
      ticket: options.ticket,
      pass: options.pass,
      watch: options.watch,
      look: options.look,
    };
    const early = new EarlyCalls();
    const target = { serverUrl: options.serverUrl, matchId: options.matchId, join, signal };
    const { socket, welcome } = await parts.openSocket(target, {
      onRoster: (roster) => early.run((self) => self.#live()?.onRoster(roster)),
      onIdle: (notice) => early.run((self) => self.#live()?.onIdle(notice)),
      onRoom: (room) => early.run((self) => self.#live()?.onRoom(room)),
      onRelocate: (relocation) => early.run((self) => self.#live()?.onRelocate(relocation)),
      onResult: (result) => early.run((self) => self.#live()?.onResult(result)),
      onBytes: (type, bytes) => early.run((self) => self.#receive(type, bytes)),
      onClosed: (code, reason) => early.run((self) => self.#live()?.onClosed(code, reason)),
    });
    const problem = signal.aborted ? signal.reason : findMismatch(welcome);
    if (problem !== null) {
      await socket.leave();
      throw problem;
    }
    return new MatchConnection(parts, socket, welcome, early);
  }

  private constructor(
    parts: ConnectionParts,
    socket: MatchSocket,
    welcome: Welcome,
    early: EarlyCalls,
  ) {
    this.#clock = parts.clock;
    this.#early = early;
    this.socket = socket;
    this.welcome = welcome;
    const handlers = {
      onSnapshot: (snapshot: MatchSnapshot) => {
        this.#live()?.onSnapshot(snapshot);
        this.hasSnapshot = true;
      },
      onFrame: (frame: MatchFrame) => this.#live()?.onFrame(frame),
      onBroken: (error: unknown) => this.#live()?.onBroken(error),
    };
    this.#inflow = new FrameInflow(handlers, parts.unpack, welcome.tick);
    this.streams = new MatchStreams(socket, this.#inflow);
    // Who watches sends no datagrams, and so would be sent none.
    const openDatagrams = welcome.slot === null ? null : parts.openDatagrams;
    this.#datagrams =
      openDatagrams?.({
        sendSignal: (bytes) => socket.send(MESSAGE.signal, bytes),
        onPath: (path) => this.streams.setDatagrams(path),
        onMessage: (bytes) => this.streams.receiveDatagram(bytes, this.#clock.nowMs()),
      }) ?? null;
  }

  /** From now on the handlers hear what comes, and what has come already. */
  listen(handlers: ConnectionHandlers): void {
    this.#handlers = handlers;
    this.#early.release(this);
  }

  /** Measures the path, unless it did less than so long ago. */
  ping(nowMs: number, intervalMs: number): void {
    if (nowMs - this.#pingedAtMs < intervalMs) return;
    this.#pingedAtMs = nowMs;
    this.socket.send(MESSAGE.ping, encodePing({ clientTimeMs: nowMs }));
  }

  /** Looks after the paths. To be called often while the match is played. */
  update(nowMs: number): void {
    this.#datagrams?.update(nowMs);
    this.streams.update(nowMs);
  }

  /** Says goodbye: the seat is free at once. */
  async leave(): Promise<void> {
    this.#closed = true;
    this.#datagrams?.close();
    await this.socket.leave();
  }

  /** Drops the connection without a word; the server keeps the seat for a while. */
  close(): void {
    this.#closed = true;
    this.#datagrams?.close();
    this.socket.drop();
  }

  #receive(type: number, bytes: Uint8Array): void {
    if (type === MESSAGE.frames) this.#inflow.receiveFrames(bytes);
    else if (type === MESSAGE.snapshot) void this.#inflow.receiveChunk(bytes);
    else if (type === MESSAGE.pong) this.#read('pong', () => this.#receivePong(bytes));
    else if (type === MESSAGE.signal) {
      this.#read('signal', () => this.#datagrams?.receiveSignal(bytes));
    }
  }

  #receivePong(bytes: Uint8Array): void {
    this.timing.receive(decodePong(bytes), this.#clock.nowMs());
  }

  /** What cannot be read and is of no weight is left unread. */
  #read(name: string, read: () => void): void {
    try {
      read();
    } catch (error) {
      console.error(`the server sent a ${name} that is none`, error);
    }
  }

  #live(): ConnectionHandlers | null {
    return this.#closed ? null : this.#handlers;
  }
}

/** What a socket says before there is a connection that could listen. */
class EarlyCalls {
  #connection: MatchConnection | null = null;
  #waiting: ((connection: MatchConnection) => void)[] = [];

  run(call: (connection: MatchConnection) => void): void {
    if (this.#connection === null) this.#waiting.push(call);
    else call(this.#connection);
  }

  release(connection: MatchConnection): void {
    this.#connection = connection;
    for (const call of this.#waiting.splice(0)) call(connection);
  }
}

function findMismatch(welcome: Welcome): OutdatedError | null {
  if (welcome.rulesVersion === RULES_VERSION) return null;
  return new OutdatedError(`rules ${welcome.rulesVersion}`);
}
