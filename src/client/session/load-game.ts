/**
 * Loads the heavy half of the page: the link to the match worker and the drawing. Called ahead
 * while the title is read, and on Play.
 */
import type { GameModules } from './ports.ts';

/** Part of the page did not arrive: the network is gone, or a newer build has replaced the files. */
class GameNotLoadedError extends Error {
  override readonly name = 'GameNotLoadedError';

  constructor(cause: unknown) {
    super('Part of the game could not be loaded.', { cause });
  }
}

/** @returns a function that loads once; after a failure its next call tries anew */
export function createGameLoader(): () => Promise<GameModules> {
  let loading: Promise<GameModules> | null = null;
  return () => {
    loading ??= load().catch((cause: unknown) => {
      loading = null;
      throw new GameNotLoadedError(cause);
    });
    return loading;
  };
}

async function load(): Promise<GameModules> {
  const [{ createMatchLink }, { createMatchView }] = await Promise.all([
    import('../match-link/match-link.ts'),
    import('../scene/match-view.ts'),
  ]);
  return { link: createMatchLink(), createMatchView };
}
