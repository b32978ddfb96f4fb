/**
 * The production server with data channels, and the bad network before it: TCP through the proxy,
 * UDP through the relay. A process of its own; tells its parent where to connect.
 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { startLinkProxy } from '../../../e2e/fixtures/link-proxy.ts';
import { startUdpRelay } from '../../../e2e/fixtures/udp-relay.ts';
import { symmetricPath } from '../../../src/netcode/link-presets.ts';
import { runServer } from '../../../src/server/testing/run-server.ts';
import type { PathOptions } from '../run/run-options.ts';
import type { ServerAddress } from './server-address.ts';

const { rttMs, jitterMs, lossPct }: PathOptions = JSON.parse(process.argv[2] ?? '');
const path = symmetricPath({ rttMs, jitterMs, lossShare: lossPct / 100 });

const udpPort = await findUdpPort();
const relay = await startUdpRelay({ targetPort: udpPort, conditions: path.down, seed: 1 });
const { port } = await runServer({
  datagrams: {
    ports: { from: udpPort, to: udpPort },
    addresses: [{ ip: relay.address, port: relay.port }],
  },
});
const proxy = await startLinkProxy({ targetPort: port, seed: 1, ...path });
const lossless = await startLinkProxy({
  targetPort: port,
  seed: 2,
  ...symmetricPath({ rttMs, jitterMs, lossShare: 0 }),
});
const address: ServerAddress = { port: proxy.port, losslessPort: lossless.port };
process.send?.(address);
process.on('disconnect', () => process.exit(0));

async function findUdpPort(): Promise<number> {
  const socket = createSocket('udp4');
  const listening = once(socket, 'listening');
  socket.bind(0);
  await listening;
  const found = socket.address().port;
  socket.close();
  await once(socket, 'close');
  return found;
}
