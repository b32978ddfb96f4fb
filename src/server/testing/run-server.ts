/** A real server on a port of its own, for tests. */
import type { AddressInfo } from 'node:net';
import { GameServer, type GameServerOptions } from '../game-server.ts';
import { createHttpHost } from '../http-host.ts';

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export async function runServer(options: GameServerOptions = {}): Promise<RunningServer> {
  const game = await GameServer.open(options);
  const host = createHttpHost({
    game,
    isolated: true,
    page: (_request, response) => response.end('the page'),
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const { port } = host.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    async close() {
      await game.close();
      host.closeAllConnections();
      await new Promise((resolve) => host.close(resolve));
    },
  };
}
