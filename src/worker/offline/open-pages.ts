/** Which builds have a page open, as far as that can be known. */
import { cachePrefixOf } from './api.ts';

/**
 * @param lockNames one for each page that holds its build's lock, as `navigator.locks.query` says
 * @param pageCount how many pages are open
 * @returns names of their caches, or null where a page has not said yet of which build it is
 */
export function wantedCaches(
  scope: string,
  lockNames: readonly string[],
  pageCount: number,
): ReadonlySet<string> | null {
  const held = lockNames.filter((name) => name.startsWith(cachePrefixOf(scope)));
  return held.length < pageCount ? null : new Set(held);
}
