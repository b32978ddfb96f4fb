/**
 * Reads an arena file away from the page's thread: a large stadium takes a second or two. Called by
 * the set-up dialog; each file has a worker of its own, which ends with it.
 */
import type { ReadOwnArena } from './own-arena.ts';
import type { ArenaText } from './read-arena-worker.ts';

/** Many times what the largest file takes. */
const PATIENCE_MS = 60_000;

/** @throws Error when the worker does not load, breaks, or takes too long */
export function readArenaAside(order: ArenaText): Promise<ReadOwnArena> {
  const worker = new Worker(new URL('./read-arena-worker.ts', import.meta.url), {
    type: 'module',
    name: 'arena-file',
  });
  return new Promise<ReadOwnArena>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ReadOwnArena>) => resolve(data);
    worker.onerror = (event) => reject(new Error(`Reading the arena failed: ${event.message}`));
    setTimeout(() => reject(new Error('Reading the arena took too long.')), PATIENCE_MS);
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
