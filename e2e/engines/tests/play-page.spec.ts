/** The game's page in other engines, with a window: it plays, or says that it needs WebGL. */
import type { DrawnPose } from '../../../src/client/scene/drawn-probe.ts';
import type { DecodedView } from '../../../src/client/session/probe.ts';
import { texts } from '../../../src/client/ui/problem/texts/en.ts';
import { ALONE } from '../../fixtures/test.ts';
import type { EngineBrowser } from '../browsers/engine-browser.ts';
import { expect, test } from '../fixtures.ts';

/** Ten seconds of driving; a hash comes every half second. */
const DRIVE_TICKS = 600;
const HASHES_EXPECTED = 18;

const TURNS = ['a', 'd'] as const;
const TURN_TICKS = 90;

function viewOf(browser: EngineBrowser): Promise<DecodedView | null> {
  return browser.evaluate(async () => window.driftball.view());
}

async function tickOf(browser: EngineBrowser): Promise<number> {
  return (await viewOf(browser))?.tick ?? -1;
}

/** Where the screen shows the player's own car. */
function ownCarDrawn(browser: EngineBrowser): Promise<DrawnPose | null> {
  return browser.evaluate(async () => {
    const slot = window.driftball.view()?.localSlot ?? -1;
    return window.driftball.drawn()?.cars[slot] ?? null;
  });
}

function hasWebGl(browser: EngineBrowser): Promise<boolean> {
  return browser.evaluate(async () => {
    const context = document.createElement('canvas').getContext('webgl');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  });
}

function textOf(browser: EngineBrowser): Promise<string | null> {
  return browser.evaluate(async () => document.body.textContent);
}

async function drive(browser: EngineBrowser): Promise<void> {
  await expect
    .poll(
      async () => (await viewOf(browser))?.phase ?? textOf(browser),
      'the phase of the match, or what is there instead',
    )
    .toBe('play');
  await expect.poll(() => ownCarDrawn(browser), 'the own car on the screen').not.toBeNull();
  const start = await ownCarDrawn(browser);
  if (start === null) throw new Error('the own car is gone from the screen again');
  const startTick = await tickOf(browser);
  await browser.keyDown('w');
  await expect
    .poll(async () => {
      const now = await ownCarDrawn(browser);
      return now === null ? 0 : Math.hypot(now.x - start.x, now.y - start.y);
    }, 'metres that the own car moved on the screen')
    .toBeGreaterThan(3);
  for (let turn = 0; (await tickOf(browser)) < startTick + DRIVE_TICKS; turn += 1) {
    const key = TURNS[turn % 2] ?? 'a';
    await browser.keyDown(key);
    const untilTick = (await tickOf(browser)) + TURN_TICKS;
    await expect.poll(() => tickOf(browser), 'the tick').toBeGreaterThan(untilTick);
    await browser.keyUp(key);
  }
  await browser.keyUp('w');
}

test.describe.configure(ALONE);

for (const engine of ['Firefox', 'WebKitGTK'] as const) {
  test(`${engine} loads the page and drives`, async ({ open, gameServer }) => {
    const browser = await open(engine);
    await browser.goto(gameServer.url);
    const text = () => textOf(browser);
    await expect.poll(text, 'the title page').toMatch(/Practice/i);
    const drawsPitch = await hasWebGl(browser);
    await browser.click('Play');
    if (!drawsPitch) {
      test.info().annotations.push({ type: 'shows', description: 'the sentence on WebGL' });
      await expect.poll(text, 'the page, without WebGL').toContain(texts['text-no-webgl']);
      return;
    }
    await drive(browser);
    const stats = await browser.evaluate(async () => window.driftball.stats());
    test.info().annotations.push({ type: 'drove', description: JSON.stringify(stats) });
    expect(stats?.hashMismatches, 'hashes that differ from the server').toBe(0);
    expect(stats?.hashesCompared, 'hashes compared').toBeGreaterThan(HASHES_EXPECTED);
  });
}
