/** The peer's page and its server, each on a port of its own, in real time. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { loadRapier } from '#rapier';
import type { RunOptions } from '../run/run-options.ts';
import { ServerLog } from '../run/server-log.ts';
import { TrafficMeter } from '../run/traffic-meter.ts';
import { startPeerServer } from './peer-server.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface PeerPage {
  readonly pageUrl: string;
  readonly serverPort: number;
  close(): Promise<void>;
}

/** The server goes on until the process ends. */
export async function servePeerPage(run: RunOptions): Promise<PeerPage> {
  const trace = { teamSize: run.teamSize, sceneTicks: 1, scenes: [] };
  const log = new ServerLog(run.teamSize * 2, trace, new TrafficMeter());
  const serverPort = await startPeerServer({ realm: await loadRapier(), trace, run, log });
  const vite = await createServer({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    appType: 'mpa',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: {
      entries: ['bench/net/peer/page/main.ts'],
      exclude: ['@dimforge/rapier2d-deterministic'],
    },
  });
  await vite.listen();
  const [pageUrl] = vite.resolvedUrls?.local ?? [];
  if (pageUrl === undefined) throw new Error('the page has no address');
  return {
    pageUrl: `${pageUrl}bench/net/peer/page/index.html`,
    serverPort,
    close: () => vite.close(),
  };
}
