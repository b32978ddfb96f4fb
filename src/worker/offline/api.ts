/**
 * What page and service worker agree on: which build is which, and by which names its cache and its
 * lock go. Pure; used by both, and by nothing else.
 *
 * A build is named by its entry script, whose name holds a hash of all that it loads. While a page
 * of a build is open it holds the build's lock, shared, and no service worker deletes its cache.
 */

/** What the build has written, as the service worker is told when it is built. */
export interface PageManifest {
  readonly build: string;
  /** Relative to the page, without the page itself. */
  readonly files: readonly string[];
}

/** To the service worker, by postMessage. */
export type ToServiceWorker =
  /** The page that is asked for next must be the server's own. */
  | 'fresh'
  /** This build's lock is held now: others may be void. */
  | 'tidy';

/** Files whose name holds a hash of their contents. */
export const HASHED_FOLDER = 'assets/';

const ENTRY = /assets\/(index-[\w-]+)\.js/;

/** @returns null for what is no built page */
export function buildOf(html: string): string | null {
  return ENTRY.exec(html)?.[1] ?? null;
}

/**
 * The name of a build's cache, and of its lock.
 *
 * @param scope address of the folder that the page lies in: others may share its origin
 */
export function cacheNameOf(scope: string, build: string): string {
  return cachePrefixOf(scope) + build;
}

export function cachePrefixOf(scope: string): string {
  return `driftball ${new URL(scope).pathname} `;
}
