/**
 * The page's end of a data channel in Node, for tests and benchmarks: offers, and takes the answer.
 * Signals are handed on directly, as a room would.
 */
import { type DataChannel, PeerConnection } from 'node-datachannel';
import { DATAGRAM_CHANNEL_ID, DATAGRAM_CHANNEL_LABEL } from '../../../protocol/datagram-path.ts';
import type { Signal } from '../../../protocol/signal-message.ts';

export interface NodePage {
  readonly connection: PeerConnection;
  readonly channel: DataChannel;
  readonly received: Uint8Array[];
  readonly isOpen: boolean;
  readonly isClosed: boolean;
  /** Resolves with the description to offer. */
  readonly offer: Promise<string>;
  receiveSignal(signal: Signal): void;
  close(): void;
}

export function openNodePage(onMessage?: (bytes: Uint8Array) => void): NodePage {
  const connection = new PeerConnection('page', { iceServers: [], disableAutoNegotiation: true });
  const received: Uint8Array[] = [];
  let isOpen = false;
  let isClosed = false;
  const offer = new Promise<string>((resolve) => connection.onLocalDescription(resolve));
  const channel = connection.createDataChannel(DATAGRAM_CHANNEL_LABEL, {
    negotiated: true,
    id: DATAGRAM_CHANNEL_ID,
    unordered: true,
    maxRetransmits: 0,
  });
  channel.onOpen(() => {
    isOpen = true;
  });
  channel.onClosed(() => {
    isClosed = true;
  });
  channel.onMessage((message) => {
    if (typeof message === 'string') throw new Error('the server sends bytes');
    const bytes = new Uint8Array(message);
    if (onMessage === undefined) received.push(bytes);
    else onMessage(bytes);
  });
  connection.setLocalDescription('offer');
  return {
    connection,
    channel,
    received,
    get isOpen() {
      return isOpen;
    },
    get isClosed() {
      return isClosed;
    },
    offer,
    receiveSignal(signal) {
      if (signal.kind === 'answer') connection.setRemoteDescription(signal.sdp, 'answer');
    },
    close: () => connection.close(),
  };
}
