import type { Page } from '@playwright/test';
import type { SoundProbe } from '../../src/client/audio/page-audio.ts';
import { ownCar } from '../fixtures/actor.ts';
import { ALONE, expect, test } from '../fixtures/test.ts';

/** The stands' bed alone is well above this. */
const AUDIBLE_DB = -60;

function soundOf(page: Page): Promise<SoundProbe | null> {
  return page.evaluate(() => window.driftball.sound());
}

/** Playwright's tabs never become hidden by themselves. */
function hide(page: Page, hidden: boolean): Promise<void> {
  return page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: now });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

test.describe.configure(ALONE);
test.use({ drawnOf: 1 });

test('the game is heard from the first gesture on, and not while its page is hidden', async ({
  player,
  serverUrl,
}) => {
  const ann = await player('ann');
  const { page } = ann;
  const state = async () => (await soundOf(page))?.state;
  const level = async () => (await soundOf(page))?.rmsDb ?? -200;
  await ann.enter(serverUrl, 'Practice');
  await expect.poll(state, 'a context runs').toBe('running');
  await expect.poll(level, 'the stands are heard').toBeGreaterThan(AUDIBLE_DB);
  await ann.untilPlay();

  await ann.hold('KeyW');
  const from = ownCar(await ann.untilPlay());
  await ann.until((view) => Math.abs(ownCar(view).x - from.x) > 2, 'the car to move');
  await expect
    .poll(async () => (await soundOf(page))?.shots, 'something strikes')
    .toBeGreaterThan(0);
  expect((await soundOf(page))?.peakDb).toBeLessThan(0);

  await hide(page, true);
  await expect.poll(state, 'hidden').toBe('suspended');
  const playedS = (await soundOf(page))?.playedS;
  await hide(page, false);
  await expect.poll(state, 'back').toBe('running');
  await expect.poll(async () => (await soundOf(page))?.playedS).toBeGreaterThan(playedS ?? 0);
  await expect.poll(level, 'heard again').toBeGreaterThan(AUDIBLE_DB);

  // Practice has waited meanwhile.
  await page.getByRole('button', { name: 'Resume' }).click();
  await page.keyboard.press('KeyM');
  await expect.poll(state, 'muted').toBe('suspended');
  await page.getByRole('button', { name: 'Turn the sound on' }).click();
  await expect.poll(state, 'no longer muted').toBe('running');
});

test('a browser without Web Audio plays on', async ({ player, serverUrl }) => {
  const ann = await player('ann');
  await ann.page.addInitScript(() => {
    for (const name of Object.getOwnPropertyNames(window)) {
      if (/^(webkit)?(Audio|Offline|Analyser)/.test(name)) Reflect.deleteProperty(window, name);
    }
  });
  const told: string[] = [];
  ann.page.on('console', (message) => {
    if (message.text().includes('plays no sound')) told.push(message.text());
  });
  await ann.enter(serverUrl, 'Practice');
  const from = ownCar(await ann.untilPlay());
  await ann.hold('KeyW');
  await ann.until((view) => Math.abs(ownCar(view).x - from.x) > 1, 'the car to move');
  await expect.poll(() => told.length, 'it says so once').toBe(1);
  expect((await soundOf(ann.page))?.state).toBe('none');
});
