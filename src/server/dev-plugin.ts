/**
 * `npm run dev`: the game server inside Vite's dev server, on the same port. A change to code that
 * both ends run, or that the server runs, restarts the rooms and reloads the pages together, so that
 * old and new code never meet in one match.
 *
 * Server code is loaded through Vite, which knows what has changed; this file itself is not.
 */
import { join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { readDataPlace } from './data-place.ts';
import { readDatagramSettings } from './datagram/datagram-settings.ts';
import type { OpenServer } from './open-server.ts';

const ENTRY = '/src/server/open-server.ts';
const RESTARTING_FOLDERS = ['sim', 'protocol', 'netcode', 'bots', 'server'];
/** An editor that saves several files at once should cause one restart. */
const SETTLE_MS = 50;

/** What a list of one's own would replace. */
const VITE_DENIES = ['.env', '.env.*', '*.{crt,pem}', '**/.git/**'];

const DATAGRAMS = readDatagramSettings(process.env);

/** Vite's own sockets say so in their protocol. */
const VITE_PROTOCOL = /^vite-/;

type Environment = Readonly<Record<string, string | undefined>>;

/** @param env says where it keeps its data (data-place.ts) */
export function driftballServer(env: Environment = process.env): Plugin {
  let host: DevHost | null = null;
  return {
    name: 'driftball-server',
    apply: 'serve',
    config({ root }) {
      const { folder } = readDataPlace(env, root ?? process.cwd());
      const all = join(folder, '**').split(sep).join('/');
      // Vite serves whatever lies in the project, and this is nobody's business.
      return { server: { watch: { ignored: [all] }, fs: { deny: [...VITE_DENIES, all] } } };
    },
    async configureServer(vite) {
      if (vite.httpServer === null) return;
      host = new DevHost(vite, env);
      await host.start();
    },
    hotUpdate({ file }) {
      if (host === null || !restarts(file, host.root)) return undefined;
      if (this.environment.name === 'client') host.restartSoon();
      return [];
    },
  };
}

class DevHost {
  readonly #vite: ViteDevServer;
  readonly #env: Environment;
  #open: OpenServer | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** Restarts wait for each other, and for the start: two servers cannot keep the same data. */
  #restarting: Promise<void> = Promise.resolve();

  constructor(vite: ViteDevServer, env: Environment) {
    this.#vite = vite;
    this.#env = env;
  }

  get root(): string {
    return this.#vite.config.root;
  }

  async start(): Promise<void> {
    this.#vite.middlewares.use((request, response, next) => {
      if (this.#open?.game.takeRequest(request, response) !== true) next();
    });
    const { httpServer } = this.#vite;
    httpServer?.on('upgrade', (request, socket, head) => {
      if (VITE_PROTOCOL.test(request.headers['sec-websocket-protocol'] ?? '')) return;
      this.#open?.game.takeUpgrade(request, socket, head);
    });
    httpServer?.once('close', () => void this.#restarting.then(() => this.#open?.close()));
    this.#restarting = this.#load();
    await this.#restarting;
  }

  restartSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#restarting = this.#restarting.then(() => this.#restart());
    }, SETTLE_MS);
  }

  async #restart(): Promise<void> {
    const { logger } = this.#vite.config;
    const old = this.#open;
    this.#open = null;
    await old?.close();
    this.#vite.environments.ssr.moduleGraph.invalidateAll();
    await this.#load();
    if (this.#open === null) return;
    logger.info('game server restarted; pages reload', { timestamp: true });
    this.#vite.ws.send({ type: 'full-reload' });
  }

  /** On an error in the server's code, says so and waits for the next change. */
  async #load(): Promise<void> {
    try {
      const module: Partial<typeof import('./open-server.ts')> =
        await this.#vite.ssrLoadModule(ENTRY);
      const place = { env: this.#env, root: this.root };
      this.#open = (await module.openServer?.(place, { datagrams: DATAGRAMS })) ?? null;
    } catch (error) {
      const shown = error instanceof Error ? error : new Error(String(error));
      this.#vite.config.logger.error(`game server: ${shown.stack ?? shown.message}`, {
        timestamp: true,
        error: shown,
      });
    }
  }
}

function restarts(file: string, root: string): boolean {
  if (/\.test\.tsx?$/.test(file)) return false;
  const path = file.split(sep).join('/');
  return RESTARTING_FOLDERS.some((folder) => path.startsWith(`${root}/src/${folder}/`));
}
