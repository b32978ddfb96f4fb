/**
 * Keeps the page for times without a network, by the service worker, and finds newer builds. Where
 * there can be no service worker (plain http, a frame that may not keep anything) the page goes on
 * without, and newer builds are found all the same.
 */
import { buildOf, cacheNameOf, type ToServiceWorker } from '../../worker/offline/api.ts';

export interface PageKeeper {
  /** Has the whole page kept from now on, as it is on the server. Costs what was not loaded yet. */
  keep(): Promise<void>;
  /** @returns whether the server has a newer build, which has been fetched where it can be kept */
  findNewer(): Promise<boolean>;
}

export interface PageKeeperOptions {
  readonly services: ServiceWorkerContainer | undefined;
  readonly locks: LockManager | undefined;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Address of the folder that the page lies in. */
  readonly scope: string;
  /** The build of this page. */
  readonly build: string;
}

/** Relative to the page. */
const SCRIPT = 'service-worker.js';

export function createPageKeeper(options: PageKeeperOptions): PageKeeper {
  const { services, locks, scope, build } = options;
  holdBuild(locks, cacheNameOf(scope, build), () => {
    const tidy: ToServiceWorker = 'tidy';
    // Whether or not it has this page: one that was loaded past it makes builds void just as well.
    void services?.ready.then(({ active }) => active?.postMessage(tidy));
  });

  return {
    async keep() {
      try {
        await services?.register(new URL(SCRIPT, scope), { scope, updateViaCache: 'none' });
      } catch (error) {
        console.info('The page cannot be kept for times without a network here.', error);
      }
    },

    async findNewer() {
      const response = await options.fetch(scope, { cache: 'no-cache' });
      const newest = response.ok ? buildOf(await response.text()) : null;
      if (newest === null || newest === build) return false;
      const registration = await services?.getRegistration(scope).catch(() => undefined);
      if (registration === undefined) return true;
      await registration.update();
      const worker = registration.installing ?? registration.waiting;
      return worker === null || settled(worker);
    },
  };
}

/** For as long as the page is open. */
function holdBuild(locks: LockManager | undefined, name: string, onHeld: () => void): void {
  locks
    ?.request(name, { mode: 'shared' }, () => {
      onHeld();
      return new Promise<void>(() => undefined);
    })
    .catch((error: unknown) => console.info('The parts of this page may not be kept.', error));
}

/** @returns false where what it wanted to keep could not be had */
function settled(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state === 'activated') resolve(true);
      else if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
