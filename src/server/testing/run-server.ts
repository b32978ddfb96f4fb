/** A real server on a port of its own, for tests. */
import type { AddressInfo } from 'node:net';
import { GameServer, type GameServerOptions } from '../game-server.ts';
import { createHttpHost } from '../http-host.ts';
import { joinLimits } from '../join-guard.ts';
import { QUEUE_RULES } from '../matchmaking/rules.ts';

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** All clients of a test have one address. */
const MANY_JOINS = joinLimits(100_000);

/** Gathers only who comes at the same moment. */
const HASTY = { ...QUEUE_RULES, gatherMs: 50, gatherAloneMs: 50 };

export async function runServer(options: GameServerOptions = {}): Promise<RunningServer> {
  const game = await GameServer.open({ joinLimits: MANY_JOINS, queueRules: HASTY, ...options });
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
