/**
 * How light the game is to load, in a real browser without a cache against the real server: the
 * bytes and the time until the title can be used, and until the first predicted frame is drawn, for
 * who presses the button at once. `node bench/load.ts [--quick]`; builds what changed; the last
 * line on stdout is JSON. Bytes are those of bodies as they travel.
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { startGameServer } from '../e2e/fixtures/game-server.ts';
import { type LoadFigures, measureLoad } from '../e2e/fixtures/load-meter.ts';
import { ensureBuilt } from '../scripts/build.ts';
import { BROWSER_ARGS, ensureBrowser } from '../scripts/find-browser.ts';
import { median, rounded } from './statistics.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const loads = values.quick ? 1 : 5;

if (!(await ensureBuilt())) throw new Error('the build failed, see above');
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: [...BROWSER_ARGS],
});
const online: LoadFigures[] = [];
const practice: LoadFigures[] = [];
try {
  for (let load = 0; load < loads; load++) {
    online.push(await measure('Play'));
    practice.push(await measure('Practice'));
  }
} finally {
  await browser.close();
}
const all = [...online, ...practice];
const heaviest = all.reduce((a, b) => (b.firstFrameBytes > a.firstFrameBytes ? b : a));
for (const { path, type, encoding, bytes } of heaviest.parts) {
  console.error(`${String(bytes).padStart(8)}  ${encoding.padEnd(8)}  ${type}  ${path}`);
}
const middle = (runs: readonly LoadFigures[], of: (run: LoadFigures) => number) =>
  rounded(median(runs.map(of)), 0);
process.stdout.write(
  `${JSON.stringify({
    quick: values.quick,
    loads: all.length,
    titleScriptBrotliBytes: Math.max(...all.map((run) => run.titleScriptBytes)),
    titleOtherBytes: Math.max(...all.map((run) => run.titleOtherBytes)),
    firstFrameBrotliBytes: heaviest.firstFrameBytes,
    titleReadyMs: middle(all, (run) => run.titleReadyMs),
    firstFrameMs: middle(online, (run) => run.firstFrameMs),
    practiceFirstFrameMs: middle(practice, (run) => run.firstFrameMs),
    notBrotli: [...new Set(all.flatMap((run) => run.notBrotli))],
  })}\n`,
);

async function measure(button: 'Play' | 'Practice'): Promise<LoadFigures> {
  // A server without a match, and an address that no join limit knows.
  const server = await startGameServer();
  try {
    return await measureLoad(browser, server.url, button);
  } finally {
    await server.close();
  }
}
