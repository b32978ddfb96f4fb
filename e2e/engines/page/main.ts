/**
 * The page that browsers open for the engine tests. It does nothing by itself: the tests call
 * `window.playMatch`, which plays one match in a module worker of its own, as the game's page does.
 */
import { wrap } from 'comlink';
import type { EngineMatch, EngineOptions, PlayedMatch } from '../engine-match.ts';
import type { MatchPlayer } from './match-worker.ts';

declare global {
  interface Window {
    playMatch(match: EngineMatch, options: EngineOptions): Promise<PlayedMatch>;
  }
}

window.playMatch = async (match, options) => {
  const worker = new Worker(new URL('./match-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<PlayedMatch>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(`the worker failed: ${event.message}`));
      wrap<MatchPlayer>(worker).playMatch(match, options).then(resolve, reject);
    });
  } finally {
    worker.terminate();
  }
};
