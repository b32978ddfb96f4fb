/** The `test` of the engine tests: opens engines, or skips where one is missing, and closes them. */
import { test as base } from '@playwright/test';
import { type GameServerProcess, startGameServer } from '../fixtures/game-server.ts';
import { type Site, serveFolder } from '../fixtures/sites.ts';
import type { EngineBrowser } from './browsers/engine-browser.ts';
import { type EngineName, findEngine } from './browsers/engines.ts';
import { startXServer, type XServer } from './browsers/x-server.ts';
import { PAGE_FOLDER } from './build-page.ts';
import type { PlayedMatch } from './engine-match.ts';
import { playOnNode } from './node/play-on-node.ts';

export { expect } from '@playwright/test';

interface TestFixtures {
  /** Skips the test when the engine is not on this machine. */
  readonly open: (name: EngineName) => Promise<EngineBrowser>;
  readonly gameServer: GameServerProcess;
}

interface WorkerFixtures {
  /** One display for all of a worker's engines with a window. */
  readonly getDisplay: (xServer: string) => Promise<string>;
  /** The page that plays scripted matches (page/main.ts). */
  readonly matchPage: Site;
  /** What Node made of MATCHES. */
  readonly onNode: readonly PlayedMatch[];
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  open: async ({ getDisplay }, use) => {
    const opened: EngineBrowser[] = [];
    await use(async (name) => {
      const engine = findEngine(name);
      if (engine.kind === 'missing') {
        base.skip(true, engine.reason);
        throw new Error(engine.reason);
      }
      const browser = await engine.open(getDisplay);
      opened.push(browser);
      base.info().annotations.push({ type: 'engine', description: browser.name });
      return browser;
    });
    for (const browser of opened) await browser.close();
  },

  gameServer: async ({ browserName: _ }, use) => {
    const server = await startGameServer();
    await use(server);
    await server.close();
  },

  getDisplay: [
    async ({ browserName: _ }, use) => {
      let starting: Promise<XServer> | null = null;
      await use(async (xServer) => {
        starting ??= startXServer(xServer);
        return (await starting).display;
      });
      await (await (starting as Promise<XServer> | null))?.close();
    },
    { scope: 'worker' },
  ],

  matchPage: [
    async ({ browserName: _ }, use) => {
      const site = await serveFolder(PAGE_FOLDER);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],

  onNode: [async ({ browserName: _ }, use) => use(await playOnNode()), { scope: 'worker' }],
});
