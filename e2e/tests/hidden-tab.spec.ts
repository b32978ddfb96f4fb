import type { Browser, Page } from 'puppeteer-core';
import type { Drawn } from '../../src/client/scene/drawn-probe.ts';
import type { DecodedView } from '../../src/client/session/probe.ts';
import { missingForHeadedChromium, openHeadedChromium } from '../fixtures/headed-chromium.ts';
import { ALONE, expect, test } from '../fixtures/test.ts';

/** How long the tab is hidden. HIDDEN_SECONDS=60 is what was promised; CI has less time. */
const HIDDEN_SECONDS = Number(process.env.HIDDEN_SECONDS ?? 6);
/** Beyond what its velocity explains, a body that moved by more was seen to leap. */
const LEAP_M = 0.25;
const RETURN_MS = 500;
/** A goal falls every half minute or so, and now and then the ball is struck twice in a frame. */
const TRIES = 8;
/** Bots whom nobody disturbs score at much the same time after each kick-off: each try is later. */
const LATER_MS = 1500;
const TICK_S = 1 / 60;

/** One drawn frame after the return. */
interface Look {
  readonly ms: number;
  readonly drawn: Drawn;
  readonly view: DecodedView;
  readonly feedLines: number;
}

interface PageWindow extends Window {
  hiddenFrames: number;
  looks: Look[];
}

/** Notes every frame that is drawn within two seconds of the tab's return. */
function watchReturn(page: Page): Promise<void> {
  return page.evaluate(() => {
    const own = window as unknown as PageWindow;
    own.hiddenFrames = 0;
    own.looks = [];
    let beganMs = 0;
    document.addEventListener('visibilitychange', () => {
      beganMs = document.hidden ? 0 : performance.now();
      // None of those after the return before, which have gone on until now.
      own.looks = [];
    });
    const look = () => {
      requestAnimationFrame(look);
      if (document.hidden) own.hiddenFrames++;
      const ms = performance.now() - beganMs;
      const [view, drawn] = [window.driftball.view(), window.driftball.drawn()];
      if (beganMs === 0 || ms > 2000 || view === null || drawn === null) return;
      const feedLines = document.querySelectorAll('.feed > *').length;
      own.looks.push({ ms, view, drawn: structuredClone(drawn), feedLines });
    };
    requestAnimationFrame(look);
  });
}

async function hideAndReturn(browser: Browser, page: Page) {
  const before = await page.evaluate(async () => ({
    slot: window.driftball.view()?.localSlot,
    tick: window.driftball.view()?.tick ?? 0,
    timeMs: performance.now(),
    stats: await window.driftball.stats(),
  }));
  const other = await browser.newPage();
  await page.waitForFunction(() => document.hidden, { polling: 200 });
  await new Promise((resolve) => setTimeout(resolve, HIDDEN_SECONDS * 1000));
  await page.bringToFront();
  await page.waitForFunction(
    () => {
      const { looks } = window as unknown as PageWindow;
      return (looks.at(-1)?.ms ?? 0) > 1500;
    },
    { polling: 100 },
  );
  const after = await page.evaluate(async () => ({
    slot: window.driftball.view()?.localSlot,
    tick: window.driftball.view()?.tick ?? 0,
    timeMs: performance.now(),
    stats: await window.driftball.stats(),
    looks: (window as unknown as PageWindow).looks,
    hiddenFrames: (window as unknown as PageWindow).hiddenFrames,
  }));
  await other.close();
  return { before, after };
}

/** The largest distance between what was drawn and the world at that tick, metres. */
function errorOf({ drawn, view }: Look): number {
  const errors = view.cars.map(({ slot, x, y, vx, vy }) => {
    const car = drawn.cars[slot];
    if (car == null) return 0;
    const ticks = view.tick - drawn.tick + 1 - drawn.alpha;
    return Math.hypot(x - (vx * ticks) / 60 - car.x, y - (vy * ticks) / 60 - car.y);
  });
  return Math.max(...errors);
}

interface Sight {
  readonly x: number;
  readonly y: number;
}

/** How far the ball went from one sight to the other, beyond what its velocity explains. */
function unexplained(looks: readonly [Look, Look], from: Sight, to: Sight, seconds: number) {
  const speed = Math.max(...looks.map(({ view }) => Math.hypot(view.ball.vx, view.ball.vy)));
  return Math.hypot(to.x - from.x, to.y - from.y) - speed * seconds;
}

function pairsInPlay(looks: readonly Look[]): [Look, Look][] {
  return looks
    .slice(1)
    .map((look, index): [Look, Look] => [looks[index] ?? look, look])
    .filter((pair) => pair.every(({ view }) => view.phase === 'play'));
}

/**
 * The largest leap of the ball that was drawn. A busy browser calls a frame later than the time that
 * it gives it, and the next one at once: the longer of the two is what passed.
 */
function drawnLeap(looks: readonly Look[]): number {
  const leaps = pairsInPlay(looks).map(([before, after]) => {
    const givenMs = after.drawn.timeMs - before.drawn.timeMs;
    const seconds = Math.max(givenMs, after.ms - before.ms) / 1000;
    return unexplained([before, after], before.drawn.ball, after.drawn.ball, seconds);
  });
  return Math.max(0, ...leaps);
}

/** The same of the predicted world itself, whose ball leaps where two touches fall into a frame. */
function playedLeap(looks: readonly Look[]): number {
  const leaps = pairsInPlay(looks).map(([before, after]) => {
    const seconds = (after.view.tick - before.view.tick) * TICK_S;
    return unexplained([before, after], before.view.ball, after.view.ball, seconds);
  });
  return Math.max(0, ...leaps);
}

/** A goal is celebrated in slow motion and then shown again, so the picture lags on purpose. */
function isMeasurable(looks: readonly Look[]): boolean {
  return !looks.some(({ view }) => view.phase === 'celebration') && playedLeap(looks) < LEAP_M;
}

test.describe.configure(ALONE);

test(`a tab that is hidden for ${HIDDEN_SECONDS} s keeps its seat and comes back without a leap`, async ({
  serverUrl,
}) => {
  const missing = missingForHeadedChromium();
  test.skip(missing !== null, missing ?? '');
  test.setTimeout((90 + TRIES * (HIDDEN_SECONDS + 15)) * 1000);
  const { browser, close } = await openHeadedChromium();
  try {
    const page = await browser.newPage();
    await page.goto(serverUrl);
    await page.locator('::-p-xpath(//button[normalize-space()="Play"])').click();
    await page.waitForFunction(() => window.driftball.view()?.phase === 'play', {
      timeout: 40_000,
    });
    await watchReturn(page);
    let { before, after } = await hideAndReturn(browser, page);
    let tries = 1;
    for (; tries < TRIES && !isMeasurable(after.looks); tries++) {
      await page.waitForFunction(() => window.driftball.view()?.phase === 'play', {
        timeout: 40_000,
      });
      await new Promise((resolve) => setTimeout(resolve, tries * LATER_MS));
      ({ before, after } = await hideAndReturn(browser, page));
    }

    const { looks } = after;
    const playedTicks = after.tick - before.tick;
    const elapsedTicks = ((after.timeMs - before.timeMs) * 60) / 1000;
    const isRight = (look: Look): boolean =>
      look.view.tick - look.drawn.tick <= 1 && errorOf(look) < LEAP_M;
    const right = looks.find(isRight);
    console.info(
      `tab hidden for ${HIDDEN_SECONDS} s: right again ${Math.round(right?.ms ?? Number.NaN)} ms after its return, ` +
        `${playedTicks} of ${Math.round(elapsedTicks)} ticks played, first error ${errorOf(looks[0] as Look).toFixed(3)} m, ` +
        `largest leap ${drawnLeap(looks).toFixed(3)} m, ${after.hiddenFrames} frames while hidden, ` +
        `${looks[0]?.feedLines} old lines, try ${tries}`,
    );
    expect(after.hiddenFrames, 'frames drawn while hidden').toBeLessThan(5);
    expect(right?.ms, 'ms until what is drawn is right').toBeLessThan(RETURN_MS);
    expect(drawnLeap(looks), 'the largest leap').toBeLessThan(LEAP_M);
    expect(looks[0]?.feedLines, 'lines of what happened meanwhile').toBe(0);
    expect(Math.abs(playedTicks - elapsedTicks), 'ticks missed').toBeLessThan(30);
    expect(after.slot).toBe(before.slot);
    expect(after.stats?.rejoins).toBe(0);
    expect(after.stats?.resyncs).toBe(before.stats?.resyncs);
    expect(after.stats?.hashMismatches).toBe(0);
  } finally {
    await close();
  }
});
