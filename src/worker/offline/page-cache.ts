/**
 * The built page, kept whole in the browser's cache, one cache for each build. Used by the service
 * worker. Whatever is kept is answered as it came from the server, headers included: without those
 * of cross-origin isolation there would be no shared memory.
 */
import { buildOf, cacheNameOf, cachePrefixOf, HASHED_FOLDER, type PageManifest } from './api.ts';

export interface PageCacheOptions {
  readonly caches: CacheStorage;
  /** Null where there are none: which builds have a page open is not known there. */
  readonly locks: Pick<LockManager, 'request'> | null;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Address of the folder that the page lies in, with a slash at its end. */
  readonly scope: string;
  readonly manifest: PageManifest;
}

export class PageCache {
  readonly #options: PageCacheOptions;

  constructor(options: PageCacheOptions) {
    this.#options = options;
  }

  /**
   * Keeps all of this build, one file after another, so that a match that runs meanwhile hardly
   * feels it. What the page has loaded already comes from the browser, what has not changed from
   * the cache of the build before.
   *
   * @throws Error when it cannot be had whole
   */
  async fill(): Promise<void> {
    const { caches, scope, manifest } = this.#options;
    const cache = await caches.open(cacheNameOf(scope, manifest.build));
    for (const file of manifest.files) {
      const url = new URL(file, scope).href;
      const isHashed = file.startsWith(HASHED_FOLDER);
      const kept = isHashed ? await this.find(url) : undefined;
      if (kept === undefined) await cache.put(url, await this.#load(url, isHashed));
      else if ((await cache.match(url)) === undefined) await cache.put(url, kept);
    }
    const page = await this.#load(scope, false);
    // A server in the middle of an update may hand out another page than this build's.
    const build = buildOf(await page.clone().text());
    if (build !== manifest.build) throw new Error(`the server's page is of build ${build}`);
    await cache.put(scope, page);
  }

  /** The page of this build. */
  async page(): Promise<Response | undefined> {
    const { caches, scope, manifest } = this.#options;
    const cache = await caches.open(cacheNameOf(scope, manifest.build));
    return cache.match(scope, { ignoreVary: true });
  }

  /** A file of any build that is kept: pages of older builds may be open. */
  find(url: string): Promise<Response | undefined> {
    return this.#options.caches.match(url, { ignoreVary: true });
  }

  /**
   * Deletes every other build of which no page is open.
   *
   * @returns whether no other build is kept any more
   */
  async tidy(): Promise<boolean> {
    const { caches, locks } = this.#options;
    for (const name of await this.#otherBuilds()) {
      await locks?.request(name, { ifAvailable: true }, async (lock) => {
        if (lock !== null) await caches.delete(name);
      });
    }
    return (await this.#otherBuilds()).length === 0;
  }

  /** Names of their caches. */
  async #otherBuilds(): Promise<string[]> {
    const { caches, scope, manifest } = this.#options;
    const own = cacheNameOf(scope, manifest.build);
    const names = await caches.keys();
    return names.filter((name) => name.startsWith(cachePrefixOf(scope)) && name !== own);
  }

  async #load(url: string, isHashed: boolean): Promise<Response> {
    const { fetch } = this.#options;
    const response = await fetch(url, { cache: isHashed ? 'default' : 'no-cache' });
    if (!response.ok) throw new Error(`${url} was answered with ${response.status}`);
    // Some hosts answer with their page for whatever is not there.
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
    if (isHashed && isPage) throw new Error(`${url} is not there`);
    return response.redirected ? unredirected(response) : response;
  }
}

/** A browser takes no answer for a page that came by way of another address. */
async function unredirected(response: Response): Promise<Response> {
  const { status, statusText, headers } = response;
  return new Response(await response.blob(), { status, statusText, headers });
}
