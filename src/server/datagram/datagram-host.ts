/**
 * Data channels of a server process, on `node-datachannel`. One for a process, handed to its rooms;
 * there is none where the library has no binary for the platform, and then matches go on over
 * WebSocket alone.
 */
import type { RtcConfig } from 'node-datachannel';
import {
  type DatagramPath,
  type DatagramPathHandlers,
  MAX_DATAGRAM_BYTES,
} from '../../protocol/datagram-path.ts';
import { type ClaimedPort, claimPort } from './claim-port.ts';
import type { DatagramSettings } from './datagram-settings.ts';
import { type ChannelPorts, ServerChannel } from './server-channel.ts';
import { ServerDatagramPeer, type SignalSender } from './server-datagram-peer.ts';

type NodeDataChannel = typeof import('node-datachannel');

/** Far more players than a process can simulate; a bound all the same. */
const MAX_CHANNELS = 2000;
const CONNECT_MS = 5000;
const RELEASE_AFTER_MS = 300;

export interface DatagramHostOptions extends DatagramSettings {
  /** How long a channel may take to open. */
  readonly connectMs?: number;
}

/** @returns null when the library cannot be loaded or no port is free; one line of the log says so */
export async function loadDatagramHost(options: DatagramHostOptions): Promise<DatagramHost | null> {
  try {
    const library = await import('node-datachannel');
    return new DatagramHost(library, options, await claimPort(library, options.ports));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : error;
    console.warn(`no data channels, matches use WebSocket alone: ${reason}`);
    return null;
  }
}

export class DatagramHost {
  readonly #library: NodeDataChannel;
  readonly #options: DatagramHostOptions;
  readonly #claimed: ClaimedPort;
  readonly #config: RtcConfig;
  readonly #channels = new Set<DatagramPath>();

  constructor(library: NodeDataChannel, options: DatagramHostOptions, claimed: ClaimedPort) {
    this.#library = library;
    this.#options = options;
    this.#claimed = claimed;
    this.#config = {
      iceServers: [],
      disableAutoNegotiation: true,
      maxMessageSize: MAX_DATAGRAM_BYTES,
      enableIceUdpMux: true,
      portRangeBegin: claimed.port,
      portRangeEnd: claimed.port,
    };
  }

  /** The UDP port of all channels. */
  get port(): number {
    return this.#claimed.port;
  }

  /** Channels that are open or being opened. */
  get channelCount(): number {
    return this.#channels.size;
  }

  /** For a new member of a match, who may or may not offer a channel. */
  accept(signals: SignalSender, handlers: DatagramPathHandlers): ServerDatagramPeer {
    return new ServerDatagramPeer({
      signals,
      handlers,
      nowMs: () => performance.now(),
      openChannel: (offer, ports) => this.#openChannel(offer, ports),
    });
  }

  /**
   * Closes all channels without a word to their handlers, and gives the port back a little later: the
   * library closes on threads of its own, and ended the process ("Invalid argument", 0.33.4) where the
   * port went while they were at it.
   */
  close(): void {
    for (const channel of this.#channels) channel.close();
    this.#channels.clear();
    setTimeout(() => this.#claimed.release(), RELEASE_AFTER_MS).unref();
  }

  #openChannel(offer: string, ports: ChannelPorts): DatagramPath {
    if (this.#channels.size >= MAX_CHANNELS) throw new Error(`${MAX_CHANNELS} are open already`);
    const channel = new ServerChannel(
      offer,
      {
        library: this.#library,
        config: this.#config,
        addresses: this.#options.addresses,
        connectMs: this.#options.connectMs ?? CONNECT_MS,
      },
      {
        ...ports,
        onClosed: (reason) => {
          this.#channels.delete(counted);
          ports.onClosed(reason);
        },
      },
    );
    const counted: DatagramPath = {
      send: (bytes) => channel.send(bytes),
      close: () => {
        this.#channels.delete(counted);
        channel.close();
      },
    };
    this.#channels.add(counted);
    return counted;
  }
}
