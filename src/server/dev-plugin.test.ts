import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import classic from '../sim/arena/files/classic.json' with { type: 'json' };
import { driftballServer } from './dev-plugin.ts';
import { Follower, quickPlay } from './testing/follower.ts';
import { until } from './testing/until.ts';

const SERVER_SHUTDOWN = 4001;
const root = join(import.meta.dirname, '../..');

const folder = (name: string) => mkdtempSync(join(tmpdir(), `driftball-${name}-`));

let vite: ViteDevServer;
let url: string;

beforeAll(async () => {
  vite = await createServer({
    root,
    configFile: false,
    cacheDir: folder('vite'),
    logLevel: 'error',
    plugins: [driftballServer({ DRIFTBALL_DATA: folder('data') })],
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, host: '127.0.0.1' },
  });
  await vite.listen(0);
  const address = vite.httpServer?.address() as AddressInfo | undefined;
  url = `http://127.0.0.1:${address?.port}`;
});
afterAll(() => vite.close());

it('plays on the port of the page', async () => {
  const ada = await Follower.join(url, quickPlay());
  await until('a hash', () => ada.hashesCompared > 0);
  expect(ada.hashMismatches).toBe(0);
  await ada.leave();
});

it('takes arenas', async () => {
  const response = await fetch(`${url}/arenas`, { method: 'POST', body: JSON.stringify(classic) });
  expect(response.status).toBe(201);
  const { arena } = (await response.json()) as { arena: string };
  const kept = await fetch(`${url}/arenas/${arena.slice('custom:'.length)}`);
  expect(await kept.json()).toEqual(classic);
});

it("leaves Vite's own socket alone", async () => {
  const { webSocketToken } = vite.config;
  const socket = new WebSocket(`${url.replace('http', 'ws')}/?token=${webSocketToken}`, 'vite-hmr');
  const messages: string[] = [];
  socket.on('message', (data) => messages.push(String(data)));
  await until('a greeting', () => messages.some((text) => text.includes('connected')));
  socket.close();
});

it('restarts rooms and reloads pages when code of both ends changes', async () => {
  const ada = await Follower.join(url, quickPlay());
  const before = (await vite.ssrLoadModule('/src/server/match-room.ts')).MatchRoom;
  let reloads = 0;
  const { send } = vite.ws;
  vite.ws.send = ((...args: Parameters<typeof send>) => {
    const [payload] = args as unknown as [unknown];
    if (JSON.stringify(payload).includes('full-reload')) reloads++;
    return send.apply(vite.ws, args);
  }) as typeof send;
  vite.watcher.emit('change', join(root, 'src/protocol/timing.ts'));
  await until('the end of the match', () => ada.closeCode === SERVER_SHUTDOWN);
  await until('a reload', () => reloads > 0);
  expect(reloads).toBe(1);
  expect((await vite.ssrLoadModule('/src/server/match-room.ts')).MatchRoom).not.toBe(before);
  const again = await Follower.join(url, quickPlay());
  expect(again.welcome.matchId).not.toBe(ada.welcome.matchId);
  await again.leave();
});
