/**
 * The service worker: lets the page start without a network, and pages of an older build load their
 * parts after the server has a newer one. It answers for the page and its files alone. Whatever else
 * lies below the page's address (matchmaking, people, arenas) and all sockets pass it by.
 *
 * It takes over at once when it is new, since that changes no open page: each finds the parts of its
 * own build. Which build is shown is decided by the server when a page is loaded.
 *
 * Built as a script of its own by scripts/vite/service-worker.ts; registered by
 * client/page-life/keep-page.ts.
 */
import { answerPage } from './answer-page.ts';
import { HASHED_FOLDER, type PageManifest, type ToServiceWorker } from './api.ts';
import { PageCache } from './page-cache.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const PAGE_MANIFEST: PageManifest;

/** Who waits longer for a page has no network worth the name. */
const PAGE_PATIENCE_MS = 4000;
/**
 * Waits before each look at which builds are void: a page that is loading holds its build's lock in a
 * moment, one that was closed, or that has made way for another, holds it a moment longer.
 */
const TIDY_WAITS_MS = [1000, 1000, 2000, 4000, 8000];
/** How long after the page has said so a page must be the server's own. */
const FRESH_MS = 30_000;

const { scope } = self.registration;
const manifest = PAGE_MANIFEST;
const cache = new PageCache({
  caches: self.caches,
  locks: self.navigator.locks ?? null,
  fetch: (url, init) => fetch(url, init),
  scope,
  manifest,
});
const otherFiles = new Set(
  manifest.files
    .filter((file) => !file.startsWith(HASHED_FOLDER))
    .map((file) => new URL(file, scope).href),
);
const hashedFiles = new URL(HASHED_FOLDER, scope).href;
const pages = [scope, new URL('index.html', scope).href];
let freshUntilMs = 0;

self.addEventListener('install', (event) => {
  event.waitUntil(cache.fill().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
  // Pages of the build before wait for this one to be active: what is void can be found meanwhile.
  void tidyPatiently();
});

self.addEventListener('message', (event) => {
  const message: ToServiceWorker = event.data;
  if (message === 'fresh') freshUntilMs = Date.now() + FRESH_MS;
  else event.waitUntil(tidyPatiently());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const [url = ''] = request.url.split(/[?#]/);
  if (request.mode === 'navigate') {
    if (!pages.includes(url)) return;
    const answer = answerPage({
      load: () => fetch(request),
      kept: () => cache.page(),
      patienceMs: Date.now() < freshUntilMs ? null : PAGE_PATIENCE_MS,
    });
    event.respondWith(answer);
  } else if (url.startsWith(hashedFiles)) {
    event.respondWith(cache.find(url).then((kept) => kept ?? fetch(request)));
  } else if (otherFiles.has(url)) {
    event.respondWith(fetch(request).catch(() => keptOrError(url)));
  }
});

async function keptOrError(url: string): Promise<Response> {
  return (await cache.find(url)) ?? Response.error();
}

async function tidyPatiently(): Promise<void> {
  for (const waitMs of TIDY_WAITS_MS) {
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    // What a newer one keeps by now is not for this one to delete.
    if (isSucceeded()) return;
    const isDone = await cache.tidy().catch((error: unknown) => {
      console.info('What is kept of other builds cannot be deleted.', error);
      return false;
    });
    if (isDone) return;
  }
}

function isSucceeded(): boolean {
  const { installing, waiting } = self.registration;
  return installing !== null || waiting !== null;
}
