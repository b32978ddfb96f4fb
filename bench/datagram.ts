/**
 * What a message costs the server over a data channel, against a WebSocket: CPU time of the server's
 * process and of its channels', native threads included, at 60 ticks/s to several peers, which live in another process.
 * Both ways, each peer sends as often as it is sent to. And what a connection costs and leaves
 * behind. `--quick` has fewer peers and less time.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { WebSocketServer } from 'ws';
import { loadDatagramHost } from '../src/server/datagram/datagram-host.ts';
import type { ServerDatagramPeer } from '../src/server/datagram/server-datagram-peer.ts';
import { measureConnects } from './datagram/connects.ts';
import {
  type ClientOrder,
  DOWN_BYTES,
  type FromClients,
  TICKS_PER_SECOND,
  type ToClients,
  type Transport,
} from './datagram/messages.ts';
import { costOfServer } from './datagram/process-cost.ts';
import { median, rounded } from './statistics.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const PEER_COUNTS = values.quick ? [8] : [8, 64];
const ROUNDS = values.quick ? 1 : 3;
const SECONDS = values.quick ? 4 : 6;
const WARM_UP_SECONDS = 2;

interface Peer {
  send(bytes: Uint8Array): void;
}

interface Server {
  readonly peers: readonly Peer[];
  received: number;
  /** Of the data channels' process. */
  readonly channelsPid?: number | undefined;
  close(): Promise<void>;
}

interface Figures {
  readonly cpuMs: number;
  readonly sent: number;
  readonly received: number;
}

// First, while the process holds nothing else.
const connects = await measureConnects(values.quick ? 100 : 500);
console.error(connects);

const cases = [];
for (const peers of PEER_COUNTS) {
  for (const upward of [false, true]) {
    const rounds: Record<Transport, number[]> = { 'data-channel': [], websocket: [] };
    const arrived: Record<Transport, number[]> = { 'data-channel': [], websocket: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const transport of ['websocket', 'data-channel'] as const) {
        const { figures, delivered } = await measure({ transport, peers, upward });
        const messages = figures.sent + figures.received;
        rounds[transport].push((figures.cpuMs / messages) * 1000);
        arrived[transport].push(delivered);
        console.error(`${peers} peers, upward ${upward}, ${transport}:`, figures, { delivered });
      }
    }
    const dataChannel = median(rounds['data-channel']);
    const webSocket = median(rounds.websocket);
    cases.push({
      peers,
      upward,
      dataChannelCpuMsPer1000: rounded(dataChannel, 2),
      webSocketCpuMsPer1000: rounded(webSocket, 2),
      dataChannelToWebSocket: rounded(dataChannel / webSocket, 2),
      dataChannelDelivered: rounded(median(arrived['data-channel']), 4),
    });
  }
}
process.stdout.write(
  `${JSON.stringify({ quick: values.quick, bytes: DOWN_BYTES, connects, cases })}\n`,
);
process.exit(0);

async function measure(
  order: Omit<ClientOrder, 'url'>,
): Promise<{ figures: Figures; delivered: number }> {
  const clients = fork(fileURLToPath(new URL('./datagram/clients.ts', import.meta.url)));
  const server =
    order.transport === 'websocket'
      ? await openWebSockets(clients, order)
      : await openDataChannels(clients, order);
  const bytes = new Uint8Array(DOWN_BYTES);
  let sent = 0;
  let ticks = 0;
  const startMs = performance.now();
  const timer = setInterval(() => {
    const due = ((performance.now() - startMs) / 1000) * TICKS_PER_SECOND;
    for (; ticks < due; ticks++) {
      for (const peer of server.peers) peer.send(bytes);
      sent += server.peers.length;
    }
  }, 1000 / TICKS_PER_SECOND);
  await wait(WARM_UP_SECONDS);
  const before = { cpuMs: costOfServer(server.channelsPid).cpuMs, sent, received: server.received };
  await wait(SECONDS);
  const figures = {
    cpuMs: costOfServer(server.channelsPid).cpuMs - before.cpuMs,
    sent: sent - before.sent,
    received: server.received - before.received,
  };
  clearInterval(timer);
  await wait(0.3);
  tell(clients, { type: 'count' });
  const { received } = await hear(clients, 'counted');
  await server.close();
  clients.kill();
  return { figures, delivered: received / sent };
}

async function openWebSockets(
  clients: ChildProcess,
  order: Omit<ClientOrder, 'url'>,
): Promise<Server> {
  const listener = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  const peers: Peer[] = [];
  const server: Server = {
    peers,
    received: 0,
    close: async () => {
      for (const socket of listener.clients) socket.terminate();
      listener.close();
      await once(listener, 'close');
    },
  };
  listener.on('connection', (socket) => {
    socket.on('message', () => server.received++);
    peers.push({ send: (bytes) => socket.send(bytes) });
  });
  tell(clients, { type: 'open', ...order, url: `ws://127.0.0.1:${address.port}` });
  await hear(clients, 'opened');
  return server;
}

async function openDataChannels(
  clients: ChildProcess,
  order: Omit<ClientOrder, 'url'>,
): Promise<Server> {
  const host = await loadDatagramHost({ ports: null, addresses: [] });
  if (host === null) throw new Error('there are no data channels on this machine');
  const peers: ServerDatagramPeer[] = [];
  const server: Server = {
    peers,
    received: 0,
    channelsPid: host.pid,
    close: async () => host.close(),
  };
  for (let index = 0; index < order.peers; index++) {
    peers.push(
      host.accept(
        { send: (signal) => tell(clients, { type: 'signal', index, signal }) },
        {
          onOpen: () => undefined,
          onClosed: (reason) => console.error(`channel ${index}: ${reason}`),
          onMessage: () => {
            server.received++;
          },
        },
      ),
    );
  }
  clients.on('message', (message: FromClients) => {
    if (message.type === 'signal') peers[message.index]?.receiveSignal(message.signal);
  });
  tell(clients, { type: 'open', ...order, url: '' });
  await hear(clients, 'opened');
  return server;
}

function tell(clients: ChildProcess, message: ToClients): void {
  clients.send(message);
}

function hear<T extends FromClients['type']>(
  clients: ChildProcess,
  type: T,
): Promise<Extract<FromClients, { type: T }>> {
  return new Promise((resolve) => {
    const listen = (message: FromClients): void => {
      if (message.type !== type) return;
      clients.off('message', listen);
      resolve(message as Extract<FromClients, { type: T }>);
    };
    clients.on('message', listen);
  });
}

function wait(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
