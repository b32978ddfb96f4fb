import { expect, test } from '../fixtures/test.ts';

/** Of a browser that draws by software. */
const SHOWN_MS = 30_000;
/** Long enough for a match that runs to be seen running. */
const FRAMES = 10;

test('the menu pauses practice, which goes on where it was', async ({ player, staticPage }) => {
  const site = await staticPage();
  const ann = await player('ann');
  const menu = ann.page.getByRole('dialog', { name: 'Menu' });
  await ann.enter(site.url, 'Practice');
  await ann.page.getByRole('button', { name: 'Menu' }).waitFor({ timeout: SHOWN_MS });
  await ann.untilPlay();
  await ann.page.keyboard.press('Escape');
  await expect(menu).toBeVisible();
  const { tick } = await ann.untilStill();
  for (let frame = 0; frame < FRAMES; frame++) await ann.nextFrame();
  expect((await ann.view())?.tick).toBe(tick);

  await ann.page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  const on = await ann.until((view) => view.tick > tick, 'the match to go on');
  expect(on.tick - tick, 'ticks at once, for the time that passed').toBeLessThan(60);

  await ann.page.keyboard.press('Escape');
  await ann.page.getByRole('button', { name: 'Restart' }).click();
  await ann.until((view) => view.phase === 'countdown', 'another kick-off');
});

test('leaving is asked, by the browser’s Back too, and the title leads back', async ({
  player,
  freshServer,
}) => {
  const server = await freshServer();
  const ann = await player('ann');
  const { page } = ann;
  await ann.enter(server.url, 'Play');
  await page.getByRole('button', { name: 'Menu' }).waitFor({ timeout: SHOWN_MS });
  const address = page.url();

  await page.goBack();
  await page.getByRole('button', { name: 'Stay' }).click();
  await expect(page).toHaveURL(address);
  expect((await ann.view())?.localSlot).not.toBeNull();

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave the match' }).click();
  const leave = page.getByRole('dialog', { name: 'Leave?' });
  await expect(leave).toContainText('You are its only player. For 80 seconds');
  await leave.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(page.getByText(/\d+ s left to return/)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Back to the match' }).click();
  await ann.until((view) => view.localSlot !== null, 'a car');
  await expect(page).toHaveURL(address);
});
