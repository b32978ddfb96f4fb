/**
 * Names that one tab of a browser at a time can hold. The browser gives a name free when its tab is
 * closed or crashes, so that none is held for ever.
 */
export interface TabLocks {
  /** @returns how to give the name free, or null when another tab holds it */
  take(name: string): Promise<(() => void) | null>;
}

/** A page that is being reloaded or closed may still hold its names for a moment. */
const TRIES = 4;
const RETRY_EVERY_MS = 100;

/** @param locks `navigator.locks`, which plain http and old browsers lack */
export function createTabLocks(locks: LockManager | undefined): TabLocks | null {
  if (locks === undefined) return null;
  return {
    async take(name) {
      for (let left = TRIES - 1; ; left--) {
        const free = await tryToTake(locks, name);
        if (free !== null || left === 0) return free;
        await new Promise((resolve) => setTimeout(resolve, RETRY_EVERY_MS));
      }
    },
  };
}

/** Not by a signal that times out: it would, while a busy page could not hear that it has the lock. */
function tryToTake(locks: LockManager, name: string): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const request = locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock !== null) return new Promise<void>((release) => resolve(release));
      resolve(null);
      return undefined;
    });
    request.catch(() => resolve(null));
  });
}
