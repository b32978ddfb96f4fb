/**
 * Loads the heavy half of the page in its two parts: the link to the match worker, and the drawing.
 * Called ahead while the title is read, and on Play.
 */
import { wordsReady } from '../i18n/words.ts';
import type { CreateMatchView, MatchLink } from './ports.ts';

type MatchParts = typeof import('../match-parts.ts');

export interface GameLoader {
  /** Light for the page: the worker does its own loading. */
  link(): Promise<MatchLink>;
  /** Holds the page up for a moment, on a device that draws by software for seconds. */
  drawing(): Promise<CreateMatchView>;
  /** The page's own half of a match, which comes with the drawing. @throws Error before that */
  matchParts(): MatchParts;
}

/** Part of the page did not arrive: the network is gone, or a newer build has replaced the files. */
class GameNotLoadedError extends Error {
  override readonly name = 'GameNotLoadedError';

  constructor(cause: unknown) {
    super('Part of the game could not be loaded.', { cause });
  }
}

export function createGameLoader(): GameLoader {
  let parts: MatchParts | null = null;
  return {
    link: once(loadLink),
    drawing: once(async () => {
      const [loaded, drawing] = await Promise.all([loadParts(), loadDrawing()]);
      parts = loaded;
      return drawing;
    }),
    matchParts() {
      if (parts === null) throw new Error('a match began before its parts were loaded');
      return parts;
    },
  };
}

/** @returns a function that loads once; after a failure its next call tries anew */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((cause: unknown) => {
      loading = null;
      throw cause instanceof Error && cause.name === 'NoWebGlError'
        ? cause
        : new GameNotLoadedError(cause);
    });
    return loading;
  };
}

async function loadParts(): Promise<MatchParts> {
  const parts = await import('../match-parts.ts');
  await wordsReady();
  return parts;
}

async function loadLink(): Promise<MatchLink> {
  const { createMatchLink } = await import('../match-link/match-link.ts');
  return createMatchLink();
}

async function loadDrawing(): Promise<CreateMatchView> {
  const { createMatchCanvas } = await import('../scene/match-canvas.ts');
  await painted();
  // Made before Phaser's code runs (see match-canvas.ts), and used by the first match.
  let prepared: ReturnType<typeof createMatchCanvas> | null = createMatchCanvas();
  const { createMatchView } = await import('../scene/match-view.ts');
  return (parent, options) => {
    const canvas = prepared ?? createMatchCanvas();
    prepared = null;
    return createMatchView(parent, canvas, options);
  };
}

/** Settles once the screen shows what was rendered, or soon after where nothing is painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
