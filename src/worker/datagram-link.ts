/**
 * Keeps a data channel to the server open as long as a connection to the match lasts: opens one,
 * and another some time after it failed or fell silent. The match goes on over its socket meanwhile.
 * One for each connection to the match. Has no timer: `update` is called often.
 */
import type { DatagramPath } from '../protocol/datagram-path.ts';
import type { Signal } from '../protocol/signal-message.ts';
import { DatagramChannel } from './datagram-channel.ts';
import type { ChannelReply, ChannelRequest } from './page-messages.ts';

/** The server gives an attempt up after 5 s. */
const OPEN_WITHIN_MS = 6000;
/** The server sends at least ten messages a second. The channel's own patience is longer. */
const SILENT_MS = 4000;
const FIRST_RETRY_MS = 3000;
const LAST_RETRY_MS = 60_000;

export interface DatagramLinkPorts {
  /** To the page. */
  post(request: ChannelRequest): void;
  /** To the server, as `MESSAGE.signal`. */
  sendSignal(signal: Signal): void;
  /** An open path, or null when it is gone. */
  onPath(path: DatagramPath | null): void;
  onMessage(bytes: Uint8Array): void;
  /** A number from 1 on, never twice in the life of the worker: the page outlives connections. */
  nextAttempt(): number;
}

export class DatagramLink {
  readonly #ports: DatagramLinkPorts;
  #channel: DatagramChannel | null = null;
  #isOpen = false;
  /** When it began, was opened, or was last heard. */
  #aliveAtMs = 0;
  #nowMs: number;
  #retryAtMs: number;
  #retryMs = FIRST_RETRY_MS;
  #isClosed = false;

  /** Opens the first channel with the first `update`. */
  constructor(nowMs: number, ports: DatagramLinkPorts) {
    this.#ports = ports;
    this.#nowMs = nowMs;
    this.#retryAtMs = nowMs;
  }

  update(nowMs: number): void {
    this.#nowMs = nowMs;
    if (this.#isClosed) return;
    if (this.#channel === null) {
      if (nowMs >= this.#retryAtMs) this.#open();
    } else if (nowMs - this.#aliveAtMs > (this.#isOpen ? SILENT_MS : OPEN_WITHIN_MS)) {
      this.#channel.close();
      this.#lose();
    }
  }

  receiveReply(reply: ChannelReply): void {
    if (this.#channel !== null) this.#channel.receiveReply(reply);
    else if (reply.type === 'channel') reply.channel.close();
  }

  receiveSignal(signal: Signal): void {
    this.#channel?.receiveSignal(signal);
  }

  /** Ends for good, without a word to `onPath`. */
  close(): void {
    this.#isClosed = true;
    this.#channel?.close();
    this.#channel = null;
  }

  #open(): void {
    this.#aliveAtMs = this.#nowMs;
    const channel = new DatagramChannel(this.#ports.nextAttempt(), {
      post: (request) => this.#ports.post(request),
      sendSignal: (signal) => this.#ports.sendSignal(signal),
      onOpen: () => {
        this.#isOpen = true;
        this.#aliveAtMs = this.#nowMs;
        this.#ports.onPath(channel);
      },
      onMessage: (bytes) => {
        this.#aliveAtMs = this.#nowMs;
        this.#retryMs = FIRST_RETRY_MS;
        this.#ports.onMessage(bytes);
      },
      onClosed: () => this.#lose(),
    });
    this.#channel = channel;
  }

  #lose(): void {
    const wasOpen = this.#isOpen;
    this.#channel = null;
    this.#isOpen = false;
    this.#retryAtMs = this.#nowMs + this.#retryMs;
    this.#retryMs = Math.min(2 * this.#retryMs, LAST_RETRY_MS);
    if (wasOpen) this.#ports.onPath(null);
  }
}
