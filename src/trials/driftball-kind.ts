/**
 * The real game as trials play it. The server's worlds share a realm, as in production. A client's
 * first world has a realm of its own and is saved by copying memory; those of its later lives
 * share a realm and are saved by snapshots, because realms are never given back.
 */
import { loadRapier } from '#rapier';
import { createsDriftball } from '../server/played-game.ts';
import { createGame } from '../sim/game.ts';
import { matchSettings } from '../sim/match-settings.ts';
import { createWorld } from '../sim/world.ts';
import type { PlayedKind } from './played-kind.ts';

const shared = await loadRapier();

export const DRIFTBALL: PlayedKind = {
  name: 'driftball',
  play: (teamSize, seed) =>
    createsDriftball(shared)({ settings: matchSettings({ teamSize }), seed, botLevel: 'regular' }),
  prepare: async () => {
    const own = await loadRapier();
    let isFirst = true;
    return (teamSize, seed) => {
      const realm = isFirst ? own : shared;
      const game = createGame(
        createWorld(realm, { settings: matchSettings({ teamSize }), seed }),
        isFirst ? 'memory' : 'snapshot',
      );
      isFirst = false;
      return {
        ...game,
        get tick() {
          return game.tick;
        },
      };
    };
  },
  digest: (game) => game.hash(),
};
