/**
 * A path for datagrams beside a fake connection, and both ends of it: the client's keeper and the
 * server's peer agree on it by real signals over the socket. What is sent may be lost, doubled by
 * nobody, and overtaken.
 */
import type { LinkModel } from '../netcode/link-model.ts';
import type { DatagramPath } from '../protocol/datagram-path.ts';
import { decodeSignal, encodeSignal } from '../protocol/signal-message.ts';
import type { DatagramKeeper, DatagramPorts } from '../worker/match-socket.ts';
import type { FakePath, Way } from './fake-path.ts';
import type { FakeThread } from './fake-thread.ts';

/** Headers of IP, UDP, DTLS and SCTP. */
const HEADER_BYTES = 100;
/** From the answer to an open channel, beyond the round trips. */
const OPENING_MS = 50;
const TRY_AGAIN_MS = 3000;
/** What stands for a session description that makes sense. */
export const OFFER = 'a channel';
export const answerOf = (channel: number): string => `channel ${channel}`;

/** Between one client and the server; one at a time is open. */
export class DatagramWay {
  readonly path: FakePath;
  readonly client: FakeThread;
  readonly server: FakeThread;
  readonly #models: Readonly<Record<Way, LinkModel>>;
  /** Number of the server's channel that is in use; messages of others are lost. */
  channel = 0;
  onClientMessage: (bytes: Uint8Array) => void = () => undefined;
  onServerMessage: (bytes: Uint8Array) => void = () => undefined;
  onServerOpen: () => void = () => undefined;

  constructor(path: FakePath, client: FakeThread, server: FakeThread) {
    this.path = path;
    this.client = client;
    this.server = server;
    this.#models = { up: path.createModel('up'), down: path.createModel('down') };
  }

  send(way: Way, bytes: Uint8Array): void {
    const { path, channel } = this;
    const { clock } = path;
    const atMs = this.#models[way].datagramArrivalMs(clock.nowMs, bytes.byteLength + HEADER_BYTES);
    if (atMs === null || !path.carriesDatagrams(way)) return;
    const copy = bytes.slice();
    const thread = way === 'up' ? this.server : this.client;
    clock.at(atMs, () => {
      if (!path.carriesDatagrams(way)) return;
      thread.post(() => {
        if (channel !== this.channel) return;
        if (way === 'up') this.onServerMessage(copy);
        else this.onClientMessage(copy);
      });
    });
  }

  /**
   * The client's end has the answer.
   *
   * @param answer of `answerOf`, or whatever came instead
   * @param then runs once it is open there
   */
  connect(answer: string, then: () => void): void {
    const { path, client, server } = this;
    const { clock } = path;
    const atMs = clock.nowMs + OPENING_MS + 2 * path.longestRttMs;
    clock.at(atMs, () => {
      if (
        answer !== answerOf(this.channel) ||
        !path.carriesDatagrams('up') ||
        !path.carriesDatagrams('down')
      )
        return;
      server.post(() => this.onServerOpen());
      client.post(then);
    });
  }
}

export class FakeKeeper implements DatagramKeeper {
  readonly #way: DatagramWay;
  readonly #ports: DatagramPorts;
  #attempt = 0;
  #triedAtMs = Number.NEGATIVE_INFINITY;
  #state: 'trying' | 'open' | 'closed' = 'trying';

  constructor(way: DatagramWay, ports: DatagramPorts) {
    this.#way = way;
    this.#ports = ports;
    way.onClientMessage = (bytes) => {
      if (this.#state === 'open') ports.onMessage(bytes);
    };
  }

  update(nowMs: number): void {
    if (this.#state !== 'trying' || nowMs - this.#triedAtMs < TRY_AGAIN_MS) return;
    this.#triedAtMs = nowMs;
    this.#attempt++;
    this.#ports.sendSignal(encodeSignal({ kind: 'offer', attempt: this.#attempt, sdp: OFFER }));
  }

  receiveSignal(bytes: Uint8Array): void {
    const signal = decodeSignal(bytes);
    if (signal.attempt !== this.#attempt || this.#state === 'closed') return;
    if (signal.kind === 'answer') this.#way.connect(signal.sdp, () => this.#open());
    if (signal.kind !== 'end' || this.#state !== 'open') return;
    this.#state = 'trying';
    this.#ports.onPath(null);
  }

  close(): void {
    this.#state = 'closed';
  }

  #open(): void {
    if (this.#state !== 'trying') return;
    this.#state = 'open';
    const path: DatagramPath = {
      send: (bytes) => {
        if (this.#state === 'open') this.#way.send('up', bytes);
      },
      close: () => this.close(),
    };
    this.#ports.onPath(path);
  }
}
