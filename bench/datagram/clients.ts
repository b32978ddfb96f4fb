/** The clients of the benchmark of datagrams, in a process of their own. */
import { WebSocket } from 'ws';
import { openNodePage } from '../../src/server/datagram/testing/node-page.ts';
import {
  type ClientOrder,
  type FromClients,
  QUIET_INTERVAL_MS,
  TICKS_PER_SECOND,
  type ToClients,
  UP_BYTES,
} from './messages.ts';

let received = 0;
const takeSignal: ((message: Extract<ToClients, { type: 'signal' }>) => void)[] = [];

process.on('message', async (message: ToClients) => {
  switch (message.type) {
    case 'open':
      await open(message);
      return tell({ type: 'opened' });
    case 'signal':
      return takeSignal[message.index]?.(message);
    case 'count':
      return tell({ type: 'counted', received });
  }
});

async function open(order: ClientOrder): Promise<void> {
  const indices = Array.from({ length: order.peers }, (_, index) => index);
  const senders = await Promise.all(
    indices.map((index) =>
      order.transport === 'websocket' ? openWebSocket(order.url) : openDataChannel(index),
    ),
  );
  const bytes = new Uint8Array(UP_BYTES);
  setInterval(
    () => {
      for (const send of senders) send(bytes);
    },
    order.upward ? 1000 / TICKS_PER_SECOND : QUIET_INTERVAL_MS,
  );
}

async function openWebSocket(url: string): Promise<(bytes: Uint8Array) => void> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  socket.on('message', () => {
    received++;
  });
  await new Promise((resolve) => socket.once('open', resolve));
  return (bytes) => socket.send(bytes);
}

async function openDataChannel(index: number): Promise<(bytes: Uint8Array) => void> {
  const page = openNodePage(() => {
    received++;
  });
  takeSignal[index] = ({ signal }) => page.receiveSignal(signal);
  tell({ type: 'signal', index, signal: { kind: 'offer', attempt: 1, sdp: await page.offer } });
  while (!page.isOpen) await new Promise((resolve) => setTimeout(resolve, 10));
  return (bytes) => {
    if (!page.isClosed) page.channel.sendMessageBinary(bytes);
  };
}

function tell(message: FromClients): void {
  process.send?.(message);
}
