/**
 * From a key to the screen in Chromium, for the game's page and for the peer's: `node
 * bench/net/chromium.ts [presses]`. In real time, 100 ms of round trip, two cars on the pitch. The last
 * line on stdout is JSON.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { Client } from 'colyseus.js';
import { startLinkProxy } from '../../e2e/fixtures/link-proxy.ts';
import { percentile } from '../../e2e/fixtures/press-recorder.ts';
import { BROWSER_ARGS, ensureBrowser } from '../../scripts/find-browser.ts';
import { symmetricPath } from '../../src/netcode/link-presets.ts';
import { rounded } from '../statistics.ts';
import { errorRun } from './cases.ts';
import { PEER_ROOM } from './peer/peer-input.ts';
import { PeerState } from './peer/peer-state.ts';
import { servePeerPage } from './peer/serve-page.ts';

const RTT_MS = 100;
const presses = Number(process.argv[2] ?? 60);

const peer = await measurePeer();
console.error(peer);
const ours = await measureOurs();
process.stdout.write(`${JSON.stringify({ rttMs: RTT_MS, ours, peer })}\n`);
process.exit(0);

async function measurePeer() {
  const run = { ...errorRun('peer', { rttMs: RTT_MS, jitterMs: 0, lossPct: 0 }, 0), teamSize: 1 };
  const { pageUrl, serverPort, close } = await servePeerPage(run);
  const far = await startLinkProxy({
    targetPort: serverPort,
    ...symmetricPath({ rttMs: RTT_MS, jitterMs: 0, lossShare: 0 }),
  });
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: [...BROWSER_ARGS],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
    page.on('pageerror', (error) => console.error(error));
    const query = new URLSearchParams({
      url: far.url.replace(/\/$/, ''),
      run: JSON.stringify(run),
    });
    await page.goto(`${pageUrl}?${query}`);
    // Sits in the other car and does nothing.
    await new Client(`http://127.0.0.1:${serverPort}`).joinOrCreate(
      PEER_ROOM,
      { slot: 1 },
      PeerState,
    );
    for (let press = 0; press < presses; press += 1) {
      await page.waitForFunction(() => window.peer.atRest);
      await page.keyboard.down(press % 2 === 0 ? 'KeyW' : 'KeyS');
      await page.waitForFunction((count) => window.peer.presses.length > count, press);
      await page.keyboard.up(press % 2 === 0 ? 'KeyW' : 'KeyS');
    }
    const recorded = await page.evaluate(() => window.peer.presses);
    const p95 = (of: (press: (typeof recorded)[number]) => number) =>
      rounded(percentile(recorded.map(of), 0.95), 1);
    return {
      presses: recorded.length,
      inputToDrawnMsP95: p95(({ latencyMs }) => latencyMs),
      displayFrameMsP95: p95(({ frameMs }) => frameMs),
    };
  } finally {
    await browser.close();
    await far.close();
    await close();
  }
}

/** As `npm run bench:page` measures it. */
async function measureOurs() {
  const program = fileURLToPath(new URL('../page.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--quick']);
  const {
    presses: count,
    inputToDrawnMsP95,
    displayFrameMsP95,
  } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  return { presses: count, inputToDrawnMsP95, displayFrameMsP95 };
}
