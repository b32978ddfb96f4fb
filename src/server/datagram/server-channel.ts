/**
 * The server's end of one data channel, from a page's offer to its end. Everything that the native
 * library calls goes through `#guard`: an error that escaped from there would end the process.
 */
import type { DataChannel, PeerConnection, RtcConfig } from 'node-datachannel';
import { SilenceGate } from '../../netcode/silence-gate.ts';
import {
  DATAGRAM_CHANNEL_ID,
  DATAGRAM_CHANNEL_LABEL,
  type DatagramPath,
  type DatagramPathHandlers,
  MAX_DATAGRAM_BYTES,
} from '../../protocol/datagram-path.ts';
import type { AnnouncedAddress } from './datagram-settings.ts';
import { RateLimit } from './rate-limit.ts';
import { announceAnswer } from './session-description.ts';

type NodeDataChannel = typeof import('node-datachannel');

export interface ChannelOptions {
  readonly library: NodeDataChannel;
  readonly config: RtcConfig;
  /** See `DatagramSettings`. */
  readonly addresses: readonly AnnouncedAddress[];
  readonly connectMs: number;
}

export interface ChannelPorts extends DatagramPathHandlers {
  sendAnswer(sdp: string): void;
}

/**
 * What the library could not even put into its send buffer: a path far too narrow. A path that is
 * down does not show here (measured: 0 after 3 s of silence); the gate sees to that.
 */
const MAX_BUFFERED_BYTES = 1024;
/** As on the WebSocket: 60 inputs and some pings, and again as much after a stall. */
const MAX_MESSAGES_PER_SECOND = 240;

export class ServerChannel implements DatagramPath {
  readonly #options: ChannelOptions;
  readonly #ports: ChannelPorts;
  readonly #connection: PeerConnection;
  /** Held for as long as it is needed: the library closes a channel that nobody holds. */
  readonly #channel: DataChannel;
  readonly #deadline: NodeJS.Timeout;
  readonly #messages = new RateLimit(MAX_MESSAGES_PER_SECOND, MAX_MESSAGES_PER_SECOND);
  #state: 'connecting' | 'open' | 'closed' = 'connecting';
  #answered = false;
  #gate: SilenceGate | null = null;

  /**
   * @param offer restated (session-description.ts): never a stranger's text
   * @throws Error when the library refuses it
   */
  constructor(offer: string, options: ChannelOptions, ports: ChannelPorts) {
    this.#options = options;
    this.#ports = ports;
    this.#connection = new options.library.PeerConnection('driftball', options.config);
    try {
      this.#listenToConnection();
      this.#connection.setRemoteDescription(offer, 'offer');
      this.#channel = this.#connection.createDataChannel(DATAGRAM_CHANNEL_LABEL, {
        negotiated: true,
        id: DATAGRAM_CHANNEL_ID,
        unordered: true,
        maxRetransmits: 0,
      });
      this.#listenToChannel();
      this.#connection.setLocalDescription('answer');
    } catch (error) {
      this.#state = 'closed';
      this.#connection.close();
      throw error;
    }
    this.#deadline = setTimeout(() => this.#fail('not connected in time'), options.connectMs);
  }

  send(bytes: Uint8Array): void {
    if (this.#state !== 'open' || bytes.byteLength > MAX_DATAGRAM_BYTES) return;
    if (!this.#gate?.maySend(performance.now())) return;
    this.#guard(() => {
      if (this.#channel.bufferedAmount() > MAX_BUFFERED_BYTES) return;
      this.#channel.sendMessageBinary(bytes);
    });
  }

  close(): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    clearTimeout(this.#deadline);
    try {
      this.#connection.close();
    } catch (error) {
      console.error('a data channel could not be closed', error);
    }
  }

  #fail(reason: string): void {
    if (this.#state === 'closed') return;
    this.close();
    this.#ports.onClosed(reason);
  }

  #listenToConnection(): void {
    this.#connection.onGatheringStateChange((state) =>
      this.#guard(() => {
        if (state === 'complete') this.#answer();
      }),
    );
    this.#connection.onStateChange((state) =>
      this.#guard(() => {
        if (state === 'closed' || state === 'failed' || state === 'disconnected') this.#fail(state);
      }),
    );
    this.#connection.onDataChannel(() => this.#guard(() => this.#fail('a foreign channel')));
  }

  #listenToChannel(): void {
    this.#channel.onOpen(() =>
      this.#guard(() => {
        if (this.#state !== 'connecting') return;
        this.#state = 'open';
        this.#gate = new SilenceGate(performance.now());
        clearTimeout(this.#deadline);
        this.#ports.onOpen();
      }),
    );
    this.#channel.onMessage((message) => this.#guard(() => this.#receive(message)));
    this.#channel.onClosed(() => this.#guard(() => this.#fail('closed')));
    this.#channel.onError((error) => this.#guard(() => this.#fail(error)));
  }

  #answer(): void {
    if (this.#answered || this.#state === 'closed') return;
    const description = this.#connection.localDescription();
    if (description?.type !== 'answer') return;
    this.#answered = true;
    this.#ports.sendAnswer(announceAnswer(description.sdp, this.#options.addresses));
  }

  #receive(message: string | ArrayBuffer | Uint8Array): void {
    if (this.#state !== 'open') return;
    const nowMs = performance.now();
    this.#gate?.hear(nowMs);
    if (typeof message === 'string') this.#fail('a text message');
    else if (message.byteLength > MAX_DATAGRAM_BYTES) this.#fail('a message too long');
    else if (!this.#messages.take(nowMs)) this.#fail('too many messages');
    else this.#ports.onMessage(new Uint8Array(message));
  }

  #guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      console.error('a data channel broke', error);
      try {
        this.#fail('broken');
      } catch (again) {
        console.error('nobody could be told', again);
      }
    }
  }
}
