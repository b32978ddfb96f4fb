/** The peer's server on a port. One in a thread, until that ends: Colyseus' matchmaker is one. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { KEEP_ALIVE_MS } from '../run/run-options.ts';
import { PEER_ROOM } from './peer-input.ts';
import { type PeerRoomParts, peerRoomClass } from './peer-room.ts';

/** @returns its port */
export async function startPeerServer(parts: PeerRoomParts): Promise<number> {
  const host = createServer();
  host.keepAliveTimeout = KEEP_ALIVE_MS;
  const server = new Server({
    transport: new WebSocketTransport({ server: host }),
    greet: false,
    gracefullyShutdown: false,
  });
  server.define(PEER_ROOM, peerRoomClass(parts));
  await server.listen(0, '127.0.0.1');
  return (host.address() as AddressInfo).port;
}
