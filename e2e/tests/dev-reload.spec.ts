import type { Page } from '@playwright/test';
import { startDevCopy } from '../fixtures/dev-copy.ts';
import { expect, test } from '../fixtures/test.ts';

/** The worker plays; whether it is drawn yet does not matter here, and would take longer. */
const PLAYING = () => (window.driftball?.view()?.tick ?? -1) > 0;
/** Hardly anything to draw by software. */
const SMALL = { width: 240, height: 135 };

declare global {
  interface Window {
    /** Set by the test; gone after a reload. */
    isOld?: boolean;
  }
}

test('npm run dev: style is exchanged, page and worker code reloads the page, code of both ends restarts the rooms', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const dev = await startDevCopy();
  const page = await browser.newPage({ viewport: SMALL });
  try {
    await page.goto(dev.url);
    await play(page);
    const match = page.url();

    dev.append('src/client/ui/styles/base.css', ':root { --probe: 7; }\n');
    await page.waitForFunction(
      () => getComputedStyle(document.documentElement).getPropertyValue('--probe').trim() === '7',
    );
    expect(await page.evaluate(() => window.isOld)).toBe(true);

    for (const file of ['src/client/scene/palette.ts', 'src/worker/tick-loop.ts']) {
      dev.append(file, '// changed\n');
      await untilReloaded(page);
    }
    await untilPlaying(page);
    expect(page.url(), 'the match has gone on meanwhile').toBe(match);

    dev.append('src/sim/sin-cos.ts', '// changed\n');
    await untilReloaded(page);
    await page.goto(dev.url);
    await play(page);
    expect(page.url(), 'a new match').not.toBe(match);

    // Told to reload only once the rooms run the new code.
    dev.append('src/server/match-room.ts', '// changed\n');
    await untilReloaded(page);
  } finally {
    await page.close();
    await dev.close();
  }
});

async function play(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Play', exact: true }).press('Enter');
  await untilPlaying(page);
}

async function untilPlaying(page: Page): Promise<void> {
  await page.waitForFunction(PLAYING, null, { timeout: 30_000, polling: 50 });
  await markOld(page);
}

async function markOld(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.isOld = true;
  });
}

async function untilReloaded(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => window.isOld ?? false).catch(() => true), {
      timeout: 30_000,
      intervals: [50],
    })
    .toBe(false);
  await page.waitForLoadState();
  await markOld(page);
}
