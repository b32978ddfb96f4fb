/**
 * What a member of a match has of data channels: at most one at a time, made when the page offers
 * it and again whenever it offers anew. Made with the member, closed with it.
 */
import type { DatagramPath, DatagramPathHandlers } from '../../protocol/datagram-path.ts';
import type { Signal } from '../../protocol/signal-message.ts';
import { RateLimit } from './rate-limit.ts';
import type { ChannelPorts } from './server-channel.ts';

/** An honest page tries again some seconds after a channel failed. */
const MOST_SIGNALS_AT_ONCE = 10;
const SIGNALS_PER_SECOND = 0.5;

export interface SignalSender {
  send(signal: Signal): void;
}

export interface PeerOptions {
  readonly signals: SignalSender;
  /** `onOpen` and `onClosed` come for each channel in turn. */
  readonly handlers: DatagramPathHandlers;
  /** Monotonic. */
  nowMs(): number;
  /** @throws Error when there can be none */
  openChannel(offer: string, ports: ChannelPorts): DatagramPath;
}

/** As a match knows it. */
export interface DatagramPeer extends DatagramPath {
  receiveSignal(signal: Signal): void;
}

export class ServerDatagramPeer implements DatagramPeer {
  readonly #options: PeerOptions;
  readonly #limit = new RateLimit(MOST_SIGNALS_AT_ONCE, SIGNALS_PER_SECOND);
  #channel: DatagramPath | null = null;
  #attempt = 0;
  #closed = false;

  constructor(options: PeerOptions) {
    this.#options = options;
  }

  /** Of the member's page. What makes no sense, or is one too many, has no effect. */
  receiveSignal(signal: Signal): void {
    if (this.#closed || signal.kind === 'answer') return;
    if (!this.#limit.take(this.#options.nowMs())) this.#sayEnd(signal.attempt);
    else if (signal.kind === 'offer') this.#open(signal.attempt, signal.sdp);
    else if (signal.attempt === this.#attempt) this.#drop('the page has ended it');
  }

  send(bytes: Uint8Array): void {
    this.#channel?.send(bytes);
  }

  close(): void {
    this.#closed = true;
    this.#channel?.close();
    this.#channel = null;
  }

  #open(attempt: number, offer: string): void {
    if (attempt <= this.#attempt) return;
    this.#drop('the page offers anew');
    this.#attempt = attempt;
    const { handlers, signals, openChannel } = this.#options;
    const isCurrent = () => this.#attempt === attempt && !this.#closed;
    try {
      this.#channel = openChannel(offer, {
        sendAnswer: (sdp) => {
          if (isCurrent()) signals.send({ kind: 'answer', attempt, sdp });
        },
        onOpen: () => {
          if (isCurrent()) handlers.onOpen();
        },
        onMessage: (bytes) => {
          if (isCurrent()) handlers.onMessage(bytes);
        },
        onClosed: (reason) => {
          if (!isCurrent()) return;
          this.#channel = null;
          this.#sayEnd(attempt);
          handlers.onClosed(reason);
        },
      });
    } catch (error) {
      console.warn(`a data channel was refused: ${error instanceof Error ? error.message : error}`);
      this.#sayEnd(attempt);
    }
  }

  #drop(reason: string): void {
    if (this.#channel === null) return;
    this.#channel.close();
    this.#channel = null;
    this.#options.handlers.onClosed(reason);
  }

  #sayEnd(attempt: number): void {
    this.#options.signals.send({ kind: 'end', attempt });
  }
}
