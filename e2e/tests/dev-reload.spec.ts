import type { Page } from '@playwright/test';
import { startDevCopy } from '../fixtures/dev-copy.ts';
import { expect, test } from '../fixtures/test.ts';

const DRAWN = () => (window.driftball?.drawn()?.tick ?? -1) > 0;

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
  const page = await browser.newPage();
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
      await untilPlaying(page);
      expect(page.url(), `${file}: the match has gone on meanwhile`).toBe(match);
    }

    for (const file of ['src/sim/sin-cos.ts', 'src/server/match-room.ts']) {
      const before = page.url();
      dev.append(file, '// changed\n');
      await untilReloaded(page);
      await page.goto(dev.url);
      await play(page);
      expect(page.url(), `${file}: a new match`).not.toBe(before);
    }
  } finally {
    await page.close();
    await dev.close();
  }
});

async function play(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await untilPlaying(page);
}

async function untilPlaying(page: Page): Promise<void> {
  await page.waitForFunction(DRAWN, null, { timeout: 30_000 });
  await page.evaluate(() => {
    window.isOld = true;
  });
}

async function untilReloaded(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => window.isOld ?? false).catch(() => true), { timeout: 30_000 })
    .toBe(false);
}
