/** The peer's server on a port. One in a thread: Colyseus' matchmaker is one. */
import { createServer } from 'node:http';
import { Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { PEER_ROOM, type PeerRoomParts, peerRoomClass } from './peer-room.ts';

/** @returns what ends it */
export async function startPeerServer(parts: PeerRoomParts): Promise<() => Promise<void>> {
  const server = new Server({
    transport: new WebSocketTransport({ server: createServer() }),
    greet: false,
    gracefullyShutdown: false,
  });
  server.define(PEER_ROOM, peerRoomClass(parts));
  await server.listen(parts.run.port, '127.0.0.1');
  return () => server.gracefullyShutdown(false);
}
