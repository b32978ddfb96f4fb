import { join } from 'node:path';
import { startDevServer } from '../fixtures/dev-server.ts';
import { expect, test } from '../fixtures/test.ts';

test('sandbox: a higher top speed makes the car faster while it drives, and the numbers can be copied out and back', async ({
  browser,
}) => {
  const dev = await startDevServer(process.cwd(), join(process.cwd(), '.vite', 'sandbox'));
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const reading = async (name: string) =>
    Number(await page.locator(`[data-reading=${name}]`).textContent());
  try {
    await page.goto(`${dev.url}sandbox.html`);
    await expect(page.getByRole('button', { name: 'Step' })).toBeVisible({ timeout: 60_000 });
    await page.locator('#sandbox-pitch canvas').waitFor();

    await page.getByRole('button', { name: 'Car to the goal line' }).click();
    await page.keyboard.down('w');
    await expect.poll(() => reading('fastest')).toBeGreaterThan(16.5);
    await page.keyboard.up('w');
    expect(await reading('fastest')).toBeLessThan(17.5);

    await page.getByLabel('drive.topSpeedMps', { exact: true }).fill('26');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Car to the goal line' }).click();
    await page.keyboard.down('w');
    await expect.poll(() => reading('fastest')).toBeGreaterThan(19);
    await page.keyboard.up('w');
    expect(new URL(page.url()).hash).toBe('#drive.topSpeedMps=26');
    await expect(page.getByRole('row', { name: /top speed \(26 m\/s\)/ })).toBeVisible();

    await page.getByRole('button', { name: 'Copy the numbers' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('topSpeedMps: 26');

    await page.getByRole('button', { name: 'Reset all' }).click();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Paste …' }).click();
    await page.getByLabel('Numbers to load').fill(copied);
    await page.getByRole('button', { name: 'Load' }).click();
    await expect(page.getByLabel('drive.topSpeedMps', { exact: true })).toHaveValue('26');
  } finally {
    await context.close();
    await dev.close();
  }
});
