/**
 * The data channels of one server, on `node-datachannel`. Lives in the channels' process alone
 * (channel-main.ts): the library can end the process that it is in.
 */
import type { RtcConfig } from 'node-datachannel';
import { type DatagramPath, MAX_DATAGRAM_BYTES } from '../../protocol/datagram-path.ts';
import type { ChannelHostOptions } from './channel-messages.ts';
import { type ClaimedPort, claimPort } from './claim-port.ts';
import { type ChannelPorts, ServerChannel } from './server-channel.ts';

type NodeDataChannel = typeof import('node-datachannel');

const CONNECT_MS = 5000;

/** @throws Error when the library cannot be loaded or no port is free */
export async function openChannelHost(options: ChannelHostOptions): Promise<ChannelHost> {
  const library = await import('node-datachannel');
  return new ChannelHost(library, options, await claimPort(library, options.ports));
}

export class ChannelHost {
  readonly #library: NodeDataChannel;
  readonly #options: ChannelHostOptions;
  readonly #config: RtcConfig;
  /** Held for as long as the process lives; the library would let a port go that nobody holds. */
  readonly #claimed: ClaimedPort;

  constructor(library: NodeDataChannel, options: ChannelHostOptions, claimed: ClaimedPort) {
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

  /**
   * @param offer restated
   * @throws Error when the library refuses it
   */
  open(offer: string, ports: ChannelPorts): DatagramPath {
    return new ServerChannel(
      offer,
      {
        library: this.#library,
        config: this.#config,
        addresses: this.#options.addresses,
        connectMs: this.#options.connectMs ?? CONNECT_MS,
      },
      ports,
    );
  }
}
