import type { Page } from '@playwright/test';
import { Actor, ownCar } from '../fixtures/actor.ts';
import { expect, test } from '../fixtures/test.ts';
import { Thumbs } from '../fixtures/thumbs.ts';

/** A phone on its side. */
const PHONE = {
  viewport: { width: 844, height: 390 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

/** The thumbs' controls come with the first picture, which takes a slow machine a while. */
const SHOWN_MS = 60_000;

async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  await page.locator(selector).waitFor({ timeout: SHOWN_MS });
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('two thumbs: steers and boosts at once, and the page stays where it is', async ({
  browser,
  serverUrl,
}) => {
  const context = await browser.newContext(PHONE);
  const ann = new Actor('ann', await context.newPage());
  await ann.page.goto(serverUrl);
  await ann.page.getByRole('button', { name: 'Practice', exact: true }).tap();
  await ann.page.getByRole('button', { name: 'Start practice' }).tap();
  const first = await ann.untilPlay();
  const thumbs = await Thumbs.of(ann.page);
  const boost = await middleOf(ann.page, '.touch-boost');
  const start = ownCar(first);

  await thumbs.down(1, { x: 150, y: 260 });
  // Up the screen, which is across the pitch from where cars face at the kick-off.
  await thumbs.move(1, { x: 150, y: 190 });
  await thumbs.down(2, boost);
  await ann.until((view) => ownCar(view).vy < -8, 'the car to drive up the screen');
  const boosted = await ann.until((view) => ownCar(view).boost < start.boost, 'boost to burn');
  expect(ownCar(boosted).y).toBeLessThan(start.y);

  await thumbs.up(2);
  await thumbs.move(1, { x: 220, y: 260 });
  await ann.until((view) => ownCar(view).vx > 5, 'the car to turn to the right');
  await thumbs.up(1);
  await ann.until((view) => Math.hypot(ownCar(view).vx, ownCar(view).vy) < 2, 'a stop');

  const scrolled = await ann.page.evaluate(() => [
    window.scrollX,
    window.scrollY,
    window.visualViewport?.scale,
  ]);
  expect(scrolled).toEqual([0, 0, 1]);
  await context.close();
  ann.expectNoErrors();
});

test('a key takes the thumbs’ controls off the screen, a finger brings them back', async ({
  browser,
  serverUrl,
}) => {
  const context = await browser.newContext(PHONE);
  const ann = new Actor('ann', await context.newPage());
  await ann.page.goto(serverUrl);
  await ann.page.getByRole('button', { name: 'Practice', exact: true }).tap();
  await ann.page.getByRole('button', { name: 'Start practice' }).tap();
  await ann.untilPlay();
  const boost = ann.page.locator('.touch-boost');
  await boost.waitFor({ timeout: SHOWN_MS });
  await ann.hold('KeyW');
  await expect(boost).toBeHidden();
  await ann.release();
  await ann.page.touchscreen.tap(400, 250);
  await expect(boost).toBeVisible();
  await context.close();
  ann.expectNoErrors();
});
