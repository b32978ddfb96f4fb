/** A private match and its host: places exchanged, another match for all, the host's part handed on. */
import type { Locator, Page } from '@playwright/test';
import type { Actor } from '../fixtures/actor.ts';
import { keepPicture } from '../fixtures/screenshots.ts';
import { expect, test } from '../fixtures/test.ts';

/** Of a browser that draws by software. */
const SHOWN_MS = 60_000;

test.describe.configure({ timeout: 240_000 });

test('the host moves people, begins another match for all, hands that on, and is sent away', async ({
  player,
  serverUrl,
}) => {
  const ann = await player('ann');
  await ann.page.goto(serverUrl);
  await ann.page.getByLabel('Your name').fill('ann');
  await ann.page.getByRole('button', { name: 'Private match' }).click();
  await ann.page.getByRole('dialog').getByRole('radio', { name: '1v1' }).click();
  await ann.page.getByRole('button', { name: 'Create match' }).click();
  const link = ann.page.getByLabel('Link to this match');
  await link.waitFor({ timeout: SHOWN_MS });
  const address = await link.inputValue();
  await keepPicture(ann.page, 'room', 'invite');
  // The car is driven beside it; Escape closes it before it opens the menu.
  await ann.untilPlay();
  await ann.page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  await expect(menuOf(ann.page)).toBeHidden();

  const ben = await player('ben');
  await ben.enter(address, 'Join your friend’s match');
  await Promise.all(
    [cornerOf(ann.page), cornerOf(ben.page)].map((each) => each.waitFor({ timeout: SHOWN_MS })),
  );
  await openMenu(ben.page);
  await expect(menuOf(ben.page)).toContainText(/\S+ is the host\./);
  expect((await ben.until((view) => view.localSlot !== null, 'a seat')).localSlot).toBe(1);

  await openMenu(ann.page);
  await expect(menuOf(ann.page)).toContainText('You are the host.');
  await keepPicture(ann.page, 'room', 'panel');
  await menuOf(ann.page)
    .getByRole('button', { name: /^Other team: ben/ })
    .click();
  await Promise.all([untilSlot(ann, 1), untilSlot(ben, 0)]);

  await openMenu(ann.page);
  await menuOf(ann.page).getByRole('button', { name: 'Change the match…' }).click();
  const setUp = ann.page.getByRole('dialog', { name: 'Change the match' });
  await setUp.getByRole('radio', { name: '2v2' }).click();
  await setUp.getByRole('radio', { name: /Bumpers/ }).click();
  await setUp.getByRole('button', { name: 'Start the new match' }).click();
  for (const one of [ann, ben]) {
    const { cars } = await one.until((view) => view.cars.length === 4, 'four cars', SHOWN_MS);
    expect(cars.map((car) => car.slot)).toEqual([0, 1, 2, 3]);
  }
  await Promise.all([untilSlot(ann, 1), untilSlot(ben, 0)]);

  await openMenu(ann.page);
  await expect(menuOf(ann.page).getByTestId('played')).toContainText('Private 2v2 on Bumpers');
  await menuOf(ann.page)
    .getByRole('button', { name: /^Make host: ben/ })
    .click();
  await expect(menuOf(ann.page)).toContainText(/ben\S* is the host\./);
  await openMenu(ben.page);
  const away = menuOf(ben.page).getByRole('button', { name: /^Send away/ });
  await away.click();
  await expect(away).toHaveText('Send away for good?');
  await away.click();
  const sentAway = ann.page.getByRole('heading', { name: 'You were sent away' });
  await expect(sentAway).toBeVisible();

  await ann.page.goto('about:blank');
  await ann.page.goto(address);
  await ann.page.getByRole('button', { name: 'Join your friend’s match' }).click();
  await expect(sentAway).toBeVisible();
  ann.forgive(/410|sent you away/);
});

function menuOf(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Menu' });
}

function cornerOf(page: Page): Locator {
  return page.getByRole('button', { name: 'Menu' });
}

async function openMenu(page: Page): Promise<void> {
  await cornerOf(page).waitFor({ timeout: SHOWN_MS });
  await cornerOf(page).click();
  await expect(menuOf(page)).toBeVisible();
}

async function untilSlot(actor: Actor, slot: number): Promise<void> {
  await actor.until((view) => view.localSlot === slot, `slot ${slot}`, SHOWN_MS);
}
