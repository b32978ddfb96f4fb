/**
 * Server and client ends of a match's two streams over a socket and a path for datagrams, on a time
 * of their own: the production ends on modelled links, without a game. For tests.
 */

import { gzipSync } from 'node:zlib';
import { type LinkConditions, LinkModel } from '../../netcode/link-model.ts';
import type { StreamPath } from '../../netcode/path-chooser.ts';
import { SilenceGate } from '../../netcode/silence-gate.ts';
import type { Welcome } from '../../protocol/control-messages.ts';
import type { DatagramPath } from '../../protocol/datagram-path.ts';
import { FrameEncoder } from '../../protocol/frame-encoder.ts';
import type { MatchFrame } from '../../protocol/frame-expectation.ts';
import { decodeFramesRequest } from '../../protocol/frames-request.ts';
import { MESSAGE } from '../../protocol/message-type.ts';
import { encodeSnapshot } from '../../protocol/snapshot-message.ts';
import { TICK_MS } from '../../protocol/timing.ts';
import { Audience } from '../../server/audience.ts';
import { Member } from '../../server/member.ts';
import { NORMAL } from '../../sim/mutators.ts';
import { FrameInflow } from '../frame-inflow.ts';
import { MatchStreams } from '../match-streams.ts';
import { unpackGzip } from '../unpack.ts';

export interface TwoPathsOptions {
  /** Of each direction of the socket. */
  readonly socket: LinkConditions;
  /** Of each direction of the path for datagrams. */
  readonly datagrams: LinkConditions;
  /** Share of datagrams that come twice, the second time up to 60 ms later. */
  readonly doubledShare?: number;
  /** Ms that inputs have on their way. */
  readonly leadMs: number;
  readonly random: () => number;
}

interface Due {
  readonly atMs: number;
  readonly run: () => void;
}

const SLOTS = 2;
const WELCOME: Welcome = {
  protocolVersion: 1,
  rulesVersion: 1,
  matchId: '',
  slot: 0,
  slotCount: SLOTS,
  teamSize: 1,
  ticket: '',
  returns: false,
  epoch: 0,
  tick: 0,
  arena: 'classic',
  mutators: NORMAL,
  mode: null,
  botLevel: 'regular',
  isPrivate: false,
  seed: 0,
};

export class TwoPaths {
  nowMs = 0;
  readonly streams: MatchStreams;
  /** Ticks of the frames as the client got them. */
  readonly frames: number[] = [];
  /** When the match took each input, by its tick. */
  readonly inputsAtMs = new Map<number, number>();
  /** Inputs that were not what the client sent for that tick. */
  wrongInputs = 0;
  /** Inputs that were not there when their tick was decided. */
  substituted = 0;
  socketMessagesUp = 0;
  readonly changes: { readonly atMs: number; readonly path: StreamPath }[] = [];
  /** Datagrams of that direction vanish. */
  readonly isDead = { up: false, down: false };
  readonly #options: TwoPathsOptions;
  readonly #due: Due[] = [];
  readonly #audience = new Audience(1000);
  readonly #member: Member;
  readonly #inflow: FrameInflow;
  readonly #encoder = new FrameEncoder(SLOTS);
  readonly #links: Record<'socketUp' | 'socketDown' | 'up' | 'down', LinkModel>;
  readonly #gates = { up: new SilenceGate(0), down: new SilenceGate(0) };
  readonly #loading: Promise<void>[] = [];
  #serverTick = 0;
  #clientTick: number;

  constructor(options: TwoPathsOptions) {
    const { socket, datagrams, random, leadMs } = options;
    this.#options = options;
    this.#links = {
      socketUp: new LinkModel(socket, random),
      socketDown: new LinkModel(socket, random),
      up: new LinkModel(datagrams, random),
      down: new LinkModel(datagrams, random),
    };
    this.#clientTick = Math.ceil(leadMs / TICK_MS);
    this.#member = new Member(
      {
        sessionId: 'ann',
        isReady: true,
        unreadBytes: 0,
        sendBytes: (type, bytes) => this.#sendDown(type, bytes),
        sendControl: () => undefined,
        close: (code, reason) => {
          throw new Error(`closed: ${code} ${reason}`);
        },
      },
      { slot: 0, returns: false, startsAnew: true, ticket: '', joinedAtMs: 0 },
    );
    this.#audience.add(this.#member);
    this.#inflow = new FrameInflow(
      {
        onSnapshot: () => undefined,
        onFrame: (frame) => this.#takeFrame(frame),
        onBroken: (error) => {
          throw error;
        },
      },
      unpackGzip,
      0,
    );
    this.streams = new MatchStreams(
      {
        bytesDown: 0,
        bytesUp: 0,
        send: (type, bytes) => this.#sendUp(type, bytes),
        leave: async () => undefined,
        drop: () => undefined,
      },
      this.#inflow,
    );
    this.streams.onPathChange = (path) => this.changes.push({ atMs: this.nowMs, path });
  }

  get serverTick(): number {
    return this.#serverTick;
  }

  /** The client has the world, and nothing else. */
  async start(): Promise<void> {
    this.#serve();
    this.#runDue(Number.POSITIVE_INFINITY);
    await Promise.all(this.#loading);
  }

  openDatagrams(): void {
    this.streams.setDatagrams(this.#end('up', (bytes) => this.#receiveUp(bytes)));
    const down = (bytes: Uint8Array) => this.streams.receiveDatagram(bytes, this.nowMs);
    this.#member.setDatagrams(this.#end('down', down));
  }

  closeDatagrams(): void {
    this.streams.setDatagrams(null);
    this.#member.setDatagrams(null);
  }

  pass(ms: number): void {
    const untilMs = this.nowMs + ms;
    while (this.nowMs < untilMs) {
      this.nowMs += 1;
      this.#runDue(this.nowMs);
      while (this.#clientTick * TICK_MS - this.#options.leadMs <= this.nowMs) {
        this.streams.update(this.nowMs);
        this.streams.sendInput(this.#clientTick, inputOf(this.#clientTick), this.nowMs);
        this.#clientTick++;
      }
      while (this.#serverTick * TICK_MS <= this.nowMs) this.#serve();
    }
  }

  /** Inputs of the ticks so far that never came to the server. */
  lostInputs(fromTick: number): number[] {
    const lost: number[] = [];
    for (let tick = fromTick; tick < this.#serverTick - 30; tick++) {
      if (!this.inputsAtMs.has(tick)) lost.push(tick);
    }
    return lost;
  }

  #serve(): void {
    const tick = this.#serverTick++;
    this.#audience.serve(this.nowMs, {
      welcome: () => WELCOME,
      snapshot: () => gzipSync(this.#snapshot(tick)),
    });
    const isThere = this.inputsAtMs.has(tick) || tick * TICK_MS < this.#options.leadMs;
    if (!isThere) this.substituted++;
    const body = this.#encoder.encode({
      tick,
      inputs: [tick % 100, 3],
      substituted: isThere ? 0 : 1,
      commands: [],
      announcements: [],
      hash: null,
      arrivals: [],
    });
    this.#audience.sendFrame(tick, body, this.nowMs);
  }

  #snapshot(tick: number): Uint8Array {
    const held = Array.from({ length: SLOTS }, () => ({ input: 0, tick: tick - 1 }));
    return encodeSnapshot({
      epoch: 0,
      baseline: this.#encoder.baseline(),
      snapshot: { tick, state: new Uint8Array(50), held, announcements: [] },
    });
  }

  #takeFrame(frame: MatchFrame): void {
    this.frames.push(frame.tick);
    if (frame.substituted !== 0) this.streams.noteLoss(this.nowMs);
  }

  #sendDown(type: number, bytes: Uint8Array): void {
    const atMs = this.#links.socketDown.streamArrivalMs(this.nowMs, bytes.byteLength);
    this.#at(atMs, () => {
      if (type === MESSAGE.frames) this.#inflow.receiveFrames(bytes);
      else this.#loading.push(this.#inflow.receiveChunk(bytes));
    });
  }

  #sendUp(type: number, bytes: Uint8Array): void {
    this.socketMessagesUp++;
    const atMs = this.#links.socketUp.streamArrivalMs(this.nowMs, bytes.byteLength);
    this.#at(atMs, () => {
      if (type === MESSAGE.inputs) this.#takeInputs(this.#member.inputs, bytes);
      else {
        const request = decodeFramesRequest(bytes, this.#serverTick);
        this.#member.requestFrames(request, this.#audience.log, this.nowMs);
      }
    });
  }

  #receiveUp(bytes: Uint8Array): void {
    this.#member.hearDatagram(this.nowMs);
    this.#takeInputs(this.#member.datagramInputs, bytes.subarray(1));
  }

  #takeInputs(decoder: Member['inputs'], bytes: Uint8Array): void {
    const { tick, inputs } = decoder.decode(bytes, this.#serverTick);
    for (const [index, input] of inputs.entries()) {
      const of = tick - inputs.length + 1 + index;
      if (input !== inputOf(of)) this.wrongInputs++;
      if (!this.inputsAtMs.has(of)) this.inputsAtMs.set(of, this.nowMs);
    }
  }

  /** One end of the path for datagrams, as the production ones are: they do not talk into silence. */
  #end(direction: 'up' | 'down', deliver: (bytes: Uint8Array) => void): DatagramPath {
    const { doubledShare = 0, random } = this.#options;
    const arrive = (bytes: Uint8Array): void => {
      if (this.isDead[direction]) return;
      this.#gates[direction === 'up' ? 'down' : 'up'].hear(this.nowMs);
      deliver(bytes);
    };
    return {
      send: (bytes) => {
        if (!this.#gates[direction].maySend(this.nowMs)) return;
        const atMs = this.#links[direction].datagramArrivalMs(this.nowMs, bytes.byteLength);
        if (atMs === null) return;
        this.#at(atMs, () => arrive(bytes));
        if (random() < doubledShare) this.#at(atMs + random() * 60, () => arrive(bytes));
      },
      close: () => undefined,
    };
  }

  #at(atMs: number, run: () => void): void {
    const index = this.#due.findLastIndex((other) => other.atMs <= atMs) + 1;
    this.#due.splice(index, 0, { atMs, run });
  }

  #runDue(untilMs: number): void {
    for (let due = this.#due[0]; due !== undefined && due.atMs <= untilMs; due = this.#due[0]) {
      this.#due.shift();
      due.run();
    }
  }
}

/** Held for some ticks, like a key. */
function inputOf(tick: number): number {
  return (tick >> 3) & 0x3f;
}
