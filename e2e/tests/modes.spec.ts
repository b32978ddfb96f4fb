import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

const EXAMPLE_ARENA = 'docs/examples/arena.json';
const EXAMPLE_TITLE: string = JSON.parse(readFileSync(EXAMPLE_ARENA, 'utf8')).title;
/** Of a browser that draws by software. */
const SHOWN_MS = 30_000;

const BROKEN_ARENA = `{
  "format": "driftball-arena", "version": 1,
  "name": "broken", "title": "Broken",
  "length": 80, "width": "fifty",
  "outline": [{ "x": -40, "y": -25 }, { "x": 40, "y": -25 }, { "x": 40, "y": 25 }],
  "goals": []
}`;

async function bringFile(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('Arena file').setInputFiles(file);
}

test('quick play finds a match of the mode that was chosen, and the title remembers it', async ({
  player,
  freshServer,
}) => {
  const server = await freshServer();
  const ann = await player('ann');
  await ann.page.goto(server.url);
  await ann.page.getByRole('radio', { name: '1v1' }).click();
  await ann.enterFromTitle('Play');
  const view = await ann.untilPlay();
  expect(view.cars).toHaveLength(2);
  const corner = ann.page.getByRole('navigation');
  await expect(corner.getByText('1v1')).toBeVisible({ timeout: SHOWN_MS });
  await ann.page.goto(`${server.url}#`);
  await ann.page.reload();
  await expect(ann.page.getByRole('radio', { name: '1v1' })).toBeChecked();
});

test('practice is set up: size, arena, rules; a reload is back in it', async ({ visitor }) => {
  const ann = await visitor('ann');
  const { page } = ann;
  await page.getByRole('button', { name: 'Practice', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Practice' });
  await dialog.getByRole('radio', { name: '2v2' }).click();
  await dialog.getByRole('radio', { name: 'Bumpers' }).click();
  await page.getByText('Team size and rules').click();
  await page.getByLabel('Balls').fill('2');
  await page.getByRole('switch', { name: 'Unlimited boost' }).click();
  await ann.startPractice();
  const view = await ann.untilPlay();
  expect(view.cars).toHaveLength(4);
  await page.getByRole('button', { name: 'Menu' }).waitFor({ timeout: SHOWN_MS });
  await page.keyboard.press('Escape');
  const played = page.getByRole('dialog', { name: 'Menu' }).getByTestId('played');
  await expect(played).toContainText('Practice 2v2 on Bumpers');
  await expect(played).toContainText('2 balls · unlimited boost');

  await page.reload();
  const again = await ann.untilPlay();
  expect(again.cars).toHaveLength(4);
});

test('a private match on an arena of one’s own, and a friend who comes by its link', async ({
  player,
  serverUrl,
}) => {
  const ann = await player('ann');
  await ann.page.goto(serverUrl);
  await ann.page.getByRole('button', { name: 'Private match' }).click();
  const dialog = ann.page.getByRole('dialog', { name: 'Private match' });
  await dialog.getByRole('radio', { name: '1v1' }).click();
  await ann.page.getByLabel('Arena file').setInputFiles(EXAMPLE_ARENA);
  await expect(ann.page.getByRole('status')).toContainText(EXAMPLE_TITLE);
  await ann.page.getByRole('button', { name: 'Create match' }).click();
  const link = ann.page.getByLabel('Link to this match');
  await link.waitFor({ timeout: SHOWN_MS });
  const address = await link.inputValue();
  await ann.page.getByRole('button', { name: 'Drive' }).click();

  const ben = await player('ben');
  await ben.enter(address, 'Join your friend’s match');
  const theirs = await ben.untilPlay();
  const menu = ben.page.getByRole('dialog', { name: 'Menu' });
  await ben.page.getByRole('button', { name: 'Menu' }).waitFor({ timeout: SHOWN_MS });
  await ben.page.keyboard.press('Escape');
  await expect(menu.getByTestId('played')).toContainText(`Private 1v1 on ${EXAMPLE_TITLE}`);
  expect(theirs.cars.map((car) => car.slot)).toEqual([0, 1]);
  await ann.expectOnScoreboard('ben');
});

test('a broken arena file is told of with its places, and a mended one is taken', async ({
  player,
  serverUrl,
}) => {
  const { page } = await player('ann');
  await page.goto(serverUrl);
  await page.getByRole('button', { name: 'Practice', exact: true }).click();
  await bringFile(page, 'broken.json', BROKEN_ARENA);
  const report = page.getByRole('alert');
  await expect(report).toContainText('broken.json is no arena yet');
  await expect(report).toContainText(/Line 4, column \d+ `width`/);
  await expect(report).toContainText(/Line 6, column \d+ `goals`/);
  await bringFile(page, 'mended.json', readFileSync(EXAMPLE_ARENA, 'utf8'));
  await expect(report).toBeHidden();
  await expect(page.getByRole('radio', { name: EXAMPLE_TITLE })).toBeChecked();
});
