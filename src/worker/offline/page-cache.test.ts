import { expect, test } from 'vitest';
import { buildOf, cacheNameOf } from './api.ts';
import { PageCache } from './page-cache.ts';

const SCOPE = 'https://portal.example/games/driftball/';
const pageOf = (build: string) => `<script type="module" src="./assets/${build}.js"></script>`;

/** Browsers' caches, by name, and a server that has some files. */
function setUp(server: Record<string, Response>) {
  const stored = new Map<string, Map<string, Response>>();
  const asked: string[] = [];
  /** Names of locks that pages hold. */
  const held = new Set<string>();
  const locks = {
    request: async (name: string, _: unknown, use: (lock: object | null) => Promise<void>) =>
      use(held.has(name) ? null : {}),
  } as unknown as LockManager;
  const open = (name: string) => {
    const entries = stored.get(name) ?? new Map<string, Response>();
    stored.set(name, entries);
    return {
      match: async (url: string) => entries.get(url)?.clone(),
      put: async (url: string, response: Response) => void entries.set(url, response),
    };
  };
  const caches = {
    open: async (name: string) => open(name),
    keys: async () => [...stored.keys()],
    delete: async (name: string) => stored.delete(name),
    match: async (url: string) =>
      [...stored.values()]
        .find((entries) => entries.has(url))
        ?.get(url)
        ?.clone(),
  } as unknown as CacheStorage;
  const cacheOf = (build: string, files: readonly string[]) =>
    new PageCache({
      caches,
      locks,
      scope: SCOPE,
      manifest: { build, files },
      fetch: async (url) => {
        asked.push(url.slice(SCOPE.length));
        return server[url.slice(SCOPE.length)]?.clone() ?? new Response('', { status: 404 });
      },
    });
  return { cacheOf, stored, asked, held };
}

const script = (text: string) =>
  new Response(text, {
    headers: { 'Content-Type': 'text/javascript', 'Cross-Origin-Embedder-Policy': 'require-corp' },
  });
const html = (text: string) => new Response(text, { headers: { 'Content-Type': 'text/html' } });

test('keeps a build whole, takes over what has not changed, and keeps headers', async () => {
  const server: Record<string, Response> = {
    '': html(pageOf('index-one')),
    'assets/game-a.js': script('a'),
    'assets/old-b.js': script('b'),
  };
  const { cacheOf, stored, asked, held } = setUp(server);
  await cacheOf('index-one', ['assets/game-a.js', 'assets/old-b.js']).fill();
  expect(asked).toEqual(['assets/game-a.js', 'assets/old-b.js', '']);

  asked.length = 0;
  server[''] = html(pageOf('index-two'));
  server['assets/new-c.js'] = script('c');
  delete server['assets/old-b.js'];
  const two = cacheOf('index-two', ['assets/game-a.js', 'assets/new-c.js']);
  await two.fill();
  expect(asked).toEqual(['assets/new-c.js', '']);
  expect(await (await two.page())?.text()).toContain('index-two');
  const old = await two.find(`${SCOPE}assets/old-b.js`);
  expect(await old?.text()).toBe('b');
  expect(old?.headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');

  held.add(cacheNameOf(SCOPE, 'index-one'));
  expect(await two.tidy()).toBe(false);
  expect(stored.size).toBe(2);
  stored.set('driftball /games/other/ index-x', new Map());
  held.clear();
  expect(await two.tidy()).toBe(true);
  expect([...stored.keys()]).toEqual([
    cacheNameOf(SCOPE, 'index-two'),
    'driftball /games/other/ index-x',
  ]);
});

test.each([
  ['a file is missing', { '': html(pageOf('index-one')) }],
  [
    'the host answers with a page for a file',
    { '': html(pageOf('index-one')), 'assets/a.js': html('Not here') },
  ],
  [
    'the server has another build by now',
    { '': html(pageOf('index-two')), 'assets/a.js': script('a') },
  ],
])('keeps no half a page where %s', async (_, server) => {
  const cache = setUp(server).cacheOf('index-one', ['assets/a.js']);
  await expect(cache.fill()).rejects.toThrow();
  expect(await cache.page()).toBeUndefined();
});

test('knows a build by its entry', () => {
  expect(buildOf(pageOf('index-a_B-9'))).toBe('index-a_B-9');
  expect(buildOf('<h1>Portal</h1>')).toBeNull();
});
