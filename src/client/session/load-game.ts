/**
 * Loads the heavy half of the page: the link to the match worker and the drawing. Called ahead
 * while the title is read, and on Play.
 */
import type { GameModules } from './ports.ts';

/** @returns a function that loads once; after a failure its next call tries anew */
export function createGameLoader(): () => Promise<GameModules> {
  let loading: Promise<GameModules> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
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
