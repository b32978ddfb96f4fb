/** The production HTTP server: page and game server on one port. */
import { createServer, type Server } from 'node:http';
import type { GameServer } from './game-server.ts';
import type { PageFiles } from './page-files.ts';
import { setSecurityHeaders } from './security-headers.ts';

export interface HttpHostOptions {
  readonly game: GameServer;
  readonly page: PageFiles;
  readonly isolated: boolean;
}

/** Long enough for a small request over a bad path, too short to hold sockets open with. */
const REQUEST_TIMEOUT_MS = 15_000;

/** @returns a server that does not listen yet */
export function createHttpHost({ game, page, isolated }: HttpHostOptions): Server {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    setSecurityHeaders(response, isolated);
    if (game.takeRequest(request, response)) return;
    page(request, response);
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (game.takeUpgrade(request, socket, head)) return;
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
  return server;
}
