/**
 * What a player waits for, in a real browser against the real server: from the page's load to
 * driving, on a server without a match; and from a key to the screen, with 100 ms of round trip
 * added. `node bench/page.ts [--quick]`, after a build; the last line on stdout is JSON.
 */
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { Actor, ownCar } from '../e2e/fixtures/actor.ts';
import { startGameServer } from '../e2e/fixtures/game-server.ts';
import { startLinkProxy } from '../e2e/fixtures/link-proxy.ts';
import { percentile, readPresses, startPressRecorder } from '../e2e/fixtures/press-recorder.ts';
import { openSizedMatch } from '../e2e/fixtures/sized-match.ts';
import { ensureBuilt } from '../scripts/build.ts';
import { BROWSER_ARGS, ensureBrowser } from '../scripts/find-browser.ts';
import type { DecodedView } from '../src/client/session/probe.ts';
import { symmetricPath } from '../src/netcode/link-presets.ts';
import { median, rounded } from './statistics.ts';

const TICK_MS = 1000 / 60;
const RTT_MS = 100;
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const loads = values.quick ? 2 : 5;
const presses = values.quick ? 20 : 100;

await ensureBuilt();
const executablePath = ensureBrowser();
const driveMs: number[] = [];
for (let load = 0; load < loads; load++) {
  driveMs.push(await withActor(timeToDrive));
  console.error(`driving ${driveMs.at(-1)?.toFixed(0)} ms after the page's load began`);
}
const keys = await withActor(timeToScreen);
process.stdout.write(
  `${JSON.stringify({ quick: values.quick, loadToDrivingMs: rounded(median(driveMs), 0), loadToDrivingMsMax: rounded(Math.max(...driveMs), 0), ...keys })}\n`,
);

async function withActor<T>(measure: (actor: Actor) => Promise<T>): Promise<T> {
  const browser: Browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
    return await measure(new Actor('Ann', page));
  } finally {
    await browser.close();
  }
}

async function timeToDrive(actor: Actor): Promise<number> {
  const server = await startGameServer();
  try {
    await actor.page.goto(server.url);
    await actor.page.getByRole('button', { name: 'Play', exact: true }).click();
    await actor.untilPlay();
    await actor.hold('KeyW');
    const isDriving = (view: DecodedView) => {
      const { vx, vy } = ownCar(view);
      return Math.hypot(vx, vy) > 1;
    };
    await actor.until(isDriving, 'the car to move');
    return await actor.page.evaluate(() => performance.now());
  } finally {
    await server.close();
  }
}

async function timeToScreen(actor: Actor) {
  // The link is of TCP: a data channel would pass it by.
  const server = await startGameServer({ DRIFTBALL_UDP_PORTS: 'off' });
  const targetPort = Number(new URL(server.url).port);
  const path = symmetricPath({ rttMs: RTT_MS, jitterMs: 0, lossShare: 0 });
  const far = await startLinkProxy({ targetPort, ...path });
  // The host stays, idle, in the other seat: nobody pushes the car.
  const match = await openSizedMatch(server.url, 1);
  try {
    await actor.enter(far.url + match.hash, 'Join your friend’s match');
    const { slot } = ownCar(await actor.untilPlay());
    await startPressRecorder(actor, slot);
    for (let press = 0; press < presses; press++) {
      await actor.until(isAtRest, 'the car to rest');
      // Two frames, so that the rest is on the screen as well.
      await actor.nextFrame();
      await actor.nextFrame();
      await actor.hold(press % 2 === 0 ? 'KeyW' : 'KeyS');
      await actor.page.waitForFunction((count) => window.recordedPresses.length > count, press);
      await actor.release();
    }
    const recorded = await readPresses(actor);
    const p = (share: number, of: (press: (typeof recorded)[number]) => number) =>
      rounded(percentile(recorded.map(of), share), 1);
    return {
      presses: recorded.length,
      rttMs: RTT_MS,
      inputToDrawnMsP50: p(0.5, ({ latencyMs }) => latencyMs),
      inputToDrawnMsP95: p(0.95, ({ latencyMs }) => latencyMs),
      displayFrameMsP95: p(0.95, ({ frameMs }) => frameMs),
      /** Ticks beyond the display frame in which it was shown; the aim is 2. */
      inputToDrawnTicksBeyondFrameP95: p(
        0.95,
        ({ latencyMs, frameMs }) => (latencyMs - frameMs) / TICK_MS,
      ),
    };
  } finally {
    await match.leave();
    await far.close();
    await server.close();
  }
}

function isAtRest(view: DecodedView): boolean {
  const { vx, vy } = ownCar(view);
  return view.phase === 'play' && Math.hypot(vx, vy) < 1e-3;
}
