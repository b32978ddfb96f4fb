/**
 * The server's end of fake datagrams: its production code but for the native channel, whose limits
 * it keeps (server-channel.ts).
 */
import type { DatagramPath } from '../protocol/datagram-path.ts';
import { MAX_DATAGRAM_BYTES } from '../protocol/datagram-path.ts';
import { RateLimit } from '../server/datagram/rate-limit.ts';
import type { ChannelPorts } from '../server/datagram/server-channel.ts';
import { ServerDatagramPeer } from '../server/datagram/server-datagram-peer.ts';
import type { DatagramAcceptor } from '../server/match-services.ts';
import { answerOf, type DatagramWay, OFFER } from './fake-datagrams.ts';

const MAX_MESSAGES_PER_SECOND = 240;

/** @param wayOf the member that is being let in, or null for one without datagrams */
export function acceptsDatagrams(
  nowMs: () => number,
  wayOf: () => DatagramWay | null,
): DatagramAcceptor {
  return {
    accept(signals, handlers) {
      const way = wayOf();
      return new ServerDatagramPeer({
        signals,
        handlers,
        nowMs,
        openChannel: (offer, ports) => {
          if (way === null || offer !== OFFER) throw new Error('not an offer of a data channel');
          return openChannel(way, ports, nowMs);
        },
      });
    },
  };
}

function openChannel(way: DatagramWay, ports: ChannelPorts, nowMs: () => number): DatagramPath {
  const limit = new RateLimit(MAX_MESSAGES_PER_SECOND, MAX_MESSAGES_PER_SECOND);
  const number = ++way.channel;
  let isClosed = false;
  const fail = (reason: string) => {
    isClosed = true;
    ports.onClosed(reason);
  };
  way.onServerOpen = () => {
    if (!isClosed) ports.onOpen();
  };
  way.onServerMessage = (bytes) => {
    if (isClosed) return;
    if (bytes.byteLength > MAX_DATAGRAM_BYTES) fail('a message too long');
    else if (!limit.take(nowMs())) fail('too many messages');
    else ports.onMessage(bytes);
  };
  ports.sendAnswer(answerOf(number));
  return {
    send: (bytes) => {
      if (!isClosed) way.send('down', bytes);
    },
    close: () => {
      isClosed = true;
    },
  };
}
