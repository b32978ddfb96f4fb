import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

const SHOWN_MS = 60_000;
/** Of the whole page, by one browser on a small machine. */
const KEPT_MS = 30_000;

test('with the network off the page starts and plays, and the network’s return is noticed', async ({
  player,
  publishedPage,
}) => {
  const site = await publishedPage('dist');
  const ann = await player('ann');
  const { page } = ann;
  const manifest = await (await fetch(new URL('manifest.webmanifest', site.url))).json();
  expect(manifest).toMatchObject({ start_url: './', scope: './', orientation: 'landscape' });
  for (const { src } of manifest.icons) {
    expect((await fetch(new URL(src, site.url))).headers.get('content-type')).toMatch(/^image/);
  }

  await page.goto(site.url);
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  expect(await keptBuilds(page), 'nothing is kept for who only looks').toEqual([]);
  await ann.enterFromTitle('Practice');
  await expect.poll(() => isKept(page), { timeout: KEPT_MS }).toBe(true);
  await page.reload();
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);

  site.beGone(true);
  await page.context().setOffline(true);
  await page.goto(`${site.url}?again`);
  await expect(page.getByRole('status')).toContainText('No connection');
  await ann.enterFromTitle('Practice');
  await ann.untilPlay();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);

  await page.goto(`${site.url}#/training`);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByTestId('training')).toBeVisible({ timeout: SHOWN_MS });

  // Texts that were never shown while there was a network.
  await speak(page, 'de');
  await page.goto(`${site.url}?deutsch`);
  await page.getByRole('button', { name: 'Einstellungen' }).click();
  await expect(page.getByRole('tab', { name: 'Grafik' })).toBeVisible();
  await speak(page, 'en');

  // The installed page's own way into a match.
  await page.goto(`${site.url}?play#/play`);
  await expect(page.getByRole('alert')).toContainText('No connection');
  await page.getByRole('button', { name: 'Back to the title' }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('No connection');
  await expect(problem.getByRole('button', { name: 'Practice against bots' })).toBeFocused();
  site.beGone(false);
  await page.context().setOffline(false);
  await expect(problem).toContainText('You are online again');
  ann.forgive(/Failed to load resource|No match:/);
});

test('a newer build waits for the title, and an old page finds its parts until it has gone', async ({
  player,
  publishedPage,
  changedBuild,
}) => {
  // A whole build is made meanwhile.
  test.setTimeout(180_000);
  const newer = await changedBuild({
    'src/client/main.tsx': "\ndocument.documentElement.dataset.build = 'newer';\n",
    'src/client/ui/settings/settings-dialog.tsx': "\nconsole.info('newer settings');\n",
    'src/client/ui/training/training-page.tsx': "\nconsole.info('newer training');\n",
  });
  const site = await publishedPage('dist');
  const ann = await player('ann');
  const { page } = ann;
  const ready = page.getByText('A new version is ready.');
  const isNewer = (one: Page) => one.evaluate(() => document.documentElement.dataset.build);
  await ann.enter(site.url, 'Practice');
  await expect.poll(() => isKept(page), { timeout: KEPT_MS }).toBe(true);
  const [oldBuild = ''] = await keptBuilds(page);
  const other = await page.context().newPage();
  await other.goto(site.url);
  await other.getByRole('button', { name: 'Play', exact: true }).waitFor();

  // Whatever still loads would be missed while the network is off.
  for (const one of [page, other]) await one.waitForLoadState('networkidle');
  site.publish(newer.folder);
  // Its return is a moment at which newer builds are looked for.
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await expect(other.getByText('A new version is ready.')).toBeVisible({ timeout: KEPT_MS });
  const bothBuilds = await keptBuilds(page);
  expect(bothBuilds).toHaveLength(2);
  await page.bringToFront();
  await ann.untilPlay();
  await expect(ready).toBeHidden();

  // Parts that were never loaded, and that the server has no more.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page
    .getByRole('dialog', { name: 'Settings' })
    .getByRole('button', { name: 'Done' })
    .click();
  await other.getByRole('button', { name: 'Training' }).click();
  await expect(other.getByRole('button', { name: 'Start' })).toBeVisible();
  expect(await isNewer(page)).toBeUndefined();

  await page.getByRole('button', { name: 'Leave practice' }).click();
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(ready).toBeVisible();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => isNewer(page).catch(() => null)).toBe('newer');
  await other.close();
  await page.reload();
  const newBuild = bothBuilds.filter((build) => build !== oldBuild);
  await expect
    .poll(() => keepingOf(page), { timeout: KEPT_MS })
    .toEqual({ kept: newBuild, open: newBuild, newcomers: [] });
  // There is no game server here.
  ann.forgive(/404/);
});

/** From the next load on. */
async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((language) => {
    const settings = JSON.stringify({ version: 1, language });
    localStorage.setItem('driftball.settings', settings);
  }, language);
}

/** Names of the caches. */
function keptBuilds(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** What is kept, the builds of which a page is open, and service workers that wait for their turn. */
function keepingOf(page: Page) {
  return page.evaluate(async () => {
    const kept = await caches.keys();
    const { held = [] } = await navigator.locks.query();
    const { installing, waiting } = await navigator.serviceWorker.ready;
    const newcomers = [installing?.state, waiting?.state].filter((state) => state !== undefined);
    return { kept, open: held.map(({ name }) => name), newcomers };
  });
}

/** The page itself is kept last. */
function isKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const page = await caches.match(new URL('.', location.href.split('#')[0]));
    return page !== undefined && navigator.serviceWorker.controller !== null;
  });
}
