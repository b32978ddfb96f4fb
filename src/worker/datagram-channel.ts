/**
 * The match worker's end of one data channel: asks the page for it, passes the two ends' signals
 * between page and room, and carries messages once it is open. The match makes one for each
 * attempt and holds it as long as it uses it.
 */
import { SilenceGate } from '../netcode/silence-gate.ts';
import {
  type DatagramPath,
  type DatagramPathHandlers,
  MAX_DATAGRAM_BYTES,
} from '../protocol/datagram-path.ts';
import type { Signal } from '../protocol/signal-message.ts';
import type { ChannelReply, ChannelRequest } from './page-messages.ts';

/** Tens of inputs that could not leave: a path too narrow, on which the next would come too late. */
const MAX_BUFFERED_BYTES = 1024;

export interface DatagramChannelPorts extends DatagramPathHandlers {
  /** To the page. */
  post(request: ChannelRequest): void;
  /** To the server, through the room. */
  sendSignal(signal: Signal): void;
}

export class DatagramChannel implements DatagramPath {
  readonly #attempt: number;
  readonly #ports: DatagramChannelPorts;
  #channel: RTCDataChannel | null = null;
  #gate: SilenceGate | null = null;
  #state: 'connecting' | 'open' | 'closed' = 'connecting';

  /** @param attempt from 1 on, higher than of any channel before it in this worker */
  constructor(attempt: number, ports: DatagramChannelPorts) {
    this.#attempt = attempt;
    this.#ports = ports;
    ports.post({ type: 'open-channel', attempt });
  }

  /** Of the page; what belongs to another attempt has no effect. */
  receiveReply(reply: ChannelReply): void {
    if (reply.attempt !== this.#attempt || this.#state === 'closed') {
      if (reply.type === 'channel') reply.channel.close();
    } else if (reply.type === 'channel') this.#take(reply.channel);
    else if (reply.type === 'channel-unavailable') this.#fail(reply.reason);
    else {
      const { attempt, sdp } = reply;
      this.#ports.sendSignal({ kind: 'offer', attempt, sdp });
    }
  }

  /** Of the server; what belongs to another attempt has no effect. */
  receiveSignal(signal: Signal): void {
    if (signal.attempt !== this.#attempt || this.#state === 'closed') return;
    const { attempt } = signal;
    if (signal.kind === 'end') this.#fail('ended by the server');
    else if (signal.kind === 'answer') {
      this.#ports.post({ type: 'channel-answer', attempt, sdp: signal.sdp });
    }
  }

  send(bytes: Uint8Array): void {
    const channel = this.#channel;
    if (this.#state !== 'open' || channel?.readyState !== 'open') return;
    if (!this.#gate?.maySend(performance.now())) return;
    if (bytes.byteLength > MAX_DATAGRAM_BYTES || channel.bufferedAmount > MAX_BUFFERED_BYTES)
      return;
    try {
      channel.send(new Uint8Array(bytes));
    } catch (error) {
      this.#fail(String(error));
    }
  }

  close(): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    const attempt = this.#attempt;
    this.#channel?.close();
    this.#channel = null;
    this.#ports.post({ type: 'close-channel', attempt });
    this.#ports.sendSignal({ kind: 'end', attempt });
  }

  #take(channel: RTCDataChannel): void {
    this.#channel = channel;
    channel.binaryType = 'arraybuffer';
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (this.#state !== 'open' || !(data instanceof ArrayBuffer)) return;
      this.#gate?.hear(performance.now());
      this.#ports.onMessage(new Uint8Array(data));
    };
    channel.onclose = () => this.#fail('closed');
    channel.onopen = () => this.#open();
    if (channel.readyState === 'open') this.#open();
  }

  #open(): void {
    if (this.#state !== 'connecting') return;
    this.#state = 'open';
    this.#gate = new SilenceGate(performance.now());
    this.#ports.onOpen();
  }

  #fail(reason: string): void {
    if (this.#state === 'closed') return;
    this.close();
    this.#ports.onClosed(reason);
  }
}
