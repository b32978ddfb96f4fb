import type { Signal } from '../../protocol/signal-message.ts';
import type { DatagramPeer } from './server-datagram-peer.ts';

/** Where there are no data channels: whoever offers one hears so at once. */
export function refusesDatagrams(sendSignal: (signal: Signal) => void): DatagramPeer {
  return {
    receiveSignal: ({ kind, attempt }) => {
      if (kind === 'offer') sendSignal({ kind: 'end', attempt });
    },
    send: () => {},
    close: () => {},
  };
}
