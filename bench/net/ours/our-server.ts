/** The production server on a port, whose matches are put back as the trace says and written down. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GameServer } from '../../../src/server/game-server.ts';
import { joinLimits } from '../../../src/server/join-guard.ts';
import type { DatagramAcceptor } from '../../../src/server/match-services.ts';
import type { GameSettings, PlayedGame } from '../../../src/server/played-game.ts';
import { createGame } from '../../../src/sim/game.ts';
import { matchSettings } from '../../../src/sim/match-settings.ts';
import type { RapierRealm } from '../../../src/sim/rapier/realm.ts';
import { createWorld, freeWorld } from '../../../src/sim/world.ts';
import { KEEP_ALIVE_MS, type RunOptions } from '../run/run-options.ts';
import type { ServerLog } from '../run/server-log.ts';
import { puttingBack } from '../scenario/putting-back.ts';
import type { Trace } from '../scenario/trace.ts';

export interface OurServerParts {
  readonly realm: RapierRealm;
  readonly trace: Trace;
  readonly run: RunOptions;
  readonly log: ServerLog;
  /** Null for a run over sockets alone. */
  readonly datagrams: DatagramAcceptor | null;
}

/** All players of a run have one address. */
const MANY_JOINS = joinLimits(100_000);

/** @returns its port */
export async function startOurServer(parts: OurServerParts): Promise<number> {
  const game = await GameServer.open({
    joinLimits: MANY_JOINS,
    services: {
      createGame: (settings) => createPlayed(parts, settings),
      datagrams: parts.datagrams,
    },
  });
  const host = createServer((request, response) => {
    if (!game.takeRequest(request, response)) response.writeHead(404).end();
  });
  host.keepAliveTimeout = KEEP_ALIVE_MS;
  host.on('upgrade', (request, socket, head) => game.takeUpgrade(request, socket, head));
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  return (host.address() as AddressInfo).port;
}

/** Without bots: a seat that is still empty rests. */
function createPlayed({ realm, trace, run, log }: OurServerParts, given: GameSettings): PlayedGame {
  const { seed } = given;
  const { teamSize } = given.settings;
  const { crates } = run;
  const world = createWorld(realm, {
    settings: matchSettings({ teamSize, mutators: { crates } }),
    seed,
  });
  return {
    game: puttingBack(createGame(world, 'snapshot'), world, trace, () => log.noteWorld(world)),
    expectsInputs: false,
    hasEnded: false,
    decideBots: () => [],
    dispose: () => freeWorld(world),
  };
}
