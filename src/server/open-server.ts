/**
 * A game server with all that it keeps, as main.ts and `npm run dev` run it: the data folder's secret,
 * the store, then the server; closed in the other order, because matches that end have results to
 * write.
 */
import { readDataPlace, readServerKey } from './data-place.ts';
import { GameServer, type GameServerOptions } from './game-server.ts';
import { openStore } from './store/open-store.ts';

export interface OpenServer {
  readonly game: GameServer;
  close(): Promise<void>;
}

export interface ServerPlace {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of the project. */
  readonly root: string;
}

/** @throws Error with a sentence where the data cannot be used: another server has them, no rights */
export async function openServer(
  { env, root }: ServerPlace,
  options: Omit<GameServerOptions, 'store' | 'ticketKey'>,
): Promise<OpenServer> {
  const place = readDataPlace(env, root);
  const ticketKey = await readServerKey(place.folder, env);
  const store = await openStore(place.store);
  try {
    const game = await GameServer.open({ ...options, store, ticketKey });
    return {
      game,
      async close() {
        await game.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
