/** Colyseus' WebSocket transport without a server of its own: sockets are handed to it. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { GuardedSocket, MAX_PAYLOAD_BYTES } from './guarded-socket.ts';

/** A path that is dead without a word is noticed after three of these. */
const PING_INTERVAL_MS = 1500;
const PINGS_UNANSWERED = 2;

/** `/<process>/<match>?sessionId=...`, perhaps behind a base path. */
const MATCH_PATH = /\/[\w-]+\/[\w-]+\?(?:.*&)?sessionId=[\w-]+/;

const SOCKET_OPTIONS = {
  noServer: true,
  maxPayload: MAX_PAYLOAD_BYTES,
  WebSocket: GuardedSocket,
  /** Who does not answer a close is cut off after this many ms. */
  closeTimeout: 2000,
};

export class MatchTransport extends WebSocketTransport {
  constructor() {
    super(SOCKET_OPTIONS);
    this.autoTerminateUnresponsiveClients(PING_INTERVAL_MS, PINGS_UNANSWERED);
  }

  /** Whether an upgrade is for a match. */
  static wants(request: IncomingMessage): boolean {
    return MATCH_PATH.test(request.url ?? '');
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.wss.handleUpgrade(request, socket, head, (client) => {
      this.wss.emit('connection', client, request);
    });
  }

  override shutdown(): void {
    clearInterval(this.pingInterval);
    for (const client of this.wss.clients) client.terminate();
    this.wss.close();
  }
}
