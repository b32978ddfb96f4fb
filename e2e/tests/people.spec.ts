import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Actor } from '../fixtures/actor.ts';
import { expectNoBarriers } from '../fixtures/barriers.ts';
import { seedPeople } from '../fixtures/seed-people.ts';
import { expect, test } from '../fixtures/test.ts';

const NAME = 'Ann Onym';

test.describe.configure({ timeout: 240_000 });

/** A page that loads nothing ahead: most of this is not about matches. */
async function sparing(player: (name: string) => Promise<Actor>, name: string): Promise<Page> {
  const { page } = await player(name);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  return page;
}

/** The button in the title's corner, which says who one is. */
const who = (page: Page) => page.getByRole('button', { name: /#\d{4}/ });

async function openAccount(page: Page, tab: string): Promise<void> {
  await who(page).click();
  await page.getByRole('tab', { name: tab }).click();
}

test('a newcomer is somebody at once, and stays it under another name, by file and by code, until it is deleted', async ({
  freshServer,
  player,
}) => {
  const server = await freshServer();
  const page = await sparing(player, 'first device');
  await page.goto(server.url);
  await expect(who(page)).toContainText('No rating in 3v3 yet');
  const given = await page.getByLabel('Your name').inputValue();
  await expect(who(page)).toContainText(new RegExp(`^${given}#\\d{4}`));

  await openAccount(page, 'Name');
  const account = page.getByRole('dialog', { name: 'You' });
  const name = account.getByLabel('Your name');
  await name.fill('Moderator');
  await account.getByRole('button', { name: 'Save' }).click();
  await expect(account.getByRole('status')).toContainText('the people who run the game');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await name.fill(NAME);
  await account.getByRole('button', { name: 'Save' }).click();
  await expect(account.getByRole('status')).toHaveText('Saved.');
  await expectNoBarriers(page, 'account');

  await account.getByRole('tab', { name: 'Devices' }).click();
  const downloading = page.waitForEvent('download');
  await account.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await downloading).path();
  await account.getByRole('button', { name: 'Make a code' }).click();
  const code = (await account.getByLabel('Your recovery code').textContent()) ?? '';
  await expect(account).toContainText('It is never shown again');
  await expectNoBarriers(page, 'devices');
  await account.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByLabel('Your name')).toHaveValue(NAME);
  const person = new RegExp(`^${NAME}#\\d{4}`).exec((await who(page).textContent()) ?? '')?.[0];
  if (person === undefined) throw new Error('the corner does not say who one is');
  await page.reload();
  await expect(who(page)).toContainText(person);

  const second = await sparing(player, 'second device');
  await second.goto(server.url);
  await openAccount(second, 'Devices');
  const loadFrom = second.getByLabel('Load from a file');
  await loadFrom.setInputFiles({
    name: 'x.json',
    mimeType: 'text/plain',
    buffer: Buffer.from('?'),
  });
  const change = second.getByRole('button', { name: 'Yes, become that player' });
  await change.click();
  await expect(second.getByRole('dialog')).toContainText('That file holds no Driftball player.');
  await loadFrom.setInputFiles(file);
  await change.click();
  await expect(second.getByRole('dialog')).toContainText(`You are ${NAME} here now.`);
  await second.keyboard.press('Escape');
  await expect(who(second)).toContainText(person);

  const third = await sparing(player, 'third device');
  await third.goto(server.url);
  await openAccount(third, 'Devices');
  const enterCode = third.getByLabel('Enter a recovery code');
  await enterCode.fill('ABCD-EFGH');
  await third.getByRole('button', { name: 'Become that player' }).click();
  await expect(third.getByRole('dialog')).toContainText('There is a typing mistake in that code.');
  await enterCode.fill(code.toLowerCase());
  await third.getByRole('button', { name: 'Become that player' }).click();
  await expect(third.getByRole('dialog')).toContainText(`You are ${NAME} here now.`);

  for (const old of [page, second]) {
    await old.reload();
    await expect(old.getByRole('alert')).toContainText(`You were ${person} here.`);
    await old.getByRole('button', { name: 'Understood' }).click();
    await expect(old.getByRole('alert')).toBeHidden();
    await expect(who(old)).not.toContainText(person);
  }

  await third.getByRole('tab', { name: 'Name' }).click();
  await third.getByRole('link', { name: 'My profile' }).click();
  await expect(third.getByRole('heading', { name: person })).toBeVisible();
  await expect(third.getByText('You have not finished a match yet.')).toBeVisible();
  const profile = third.url();
  await third.getByRole('button', { name: 'Back to the title' }).click();
  await openAccount(third, 'Data');
  const data = third.waitForEvent('download');
  await third.getByRole('button', { name: 'Download my data' }).click();
  expect(await readFile(await (await data).path(), 'utf8')).toContain(NAME);
  await third.getByRole('button', { name: 'Delete everything…' }).click();
  await third.getByRole('button', { name: 'No, keep it' }).click();
  await third.getByRole('button', { name: 'Delete everything…' }).click();
  await third.getByRole('button', { name: 'Yes, delete it all' }).click();
  await expect(third.getByRole('dialog')).toContainText('Everything is deleted.');
  await third.getByRole('button', { name: 'Done' }).click();
  await expect(who(third)).toContainText('#');
  await expect(who(third)).not.toContainText(person);
  await third.goto(profile);
  await expect(third.getByRole('alert')).toContainText('There is nobody here.');
});

test('leaderboards lead to profiles, profiles to results, live matches to the stands, and Back through them all', async ({
  freshServer,
  player,
}) => {
  const seeded = await seedPeople(Date.now());
  try {
    const server = await freshServer({ DRIFTBALL_DATA: seeded.folder });
    const page = await sparing(player, 'reader');
    const [best] = seeded.people;
    if (best === undefined) throw new Error('nobody was seeded');

    await page.goto(server.url);
    await page.getByRole('radio', { name: '1v1' }).click();
    await page.getByRole('link', { name: 'Leaderboards' }).click();
    await page.getByRole('button', { name: 'All time' }).click();
    const board = page.getByRole('table', { name: 'Leaderboard 1v1, All time' });
    await expect(board.getByRole('rowheader').first()).toHaveText(`${best.name}#${best.tag}`);
    await expect(page.getByText('130 players')).toBeVisible();
    await expectNoBarriers(page, 'leaderboard');
    const next = page.getByRole('button', { name: 'Next' });
    const first = board.getByRole('rowheader').first();
    for (let page25 = 1; page25 < Math.ceil(130 / 25); page25++) {
      const before = (await first.textContent()) ?? '';
      await next.click();
      await expect(first).not.toHaveText(before);
    }
    await expect(next).toBeDisabled();
    await page.getByRole('button', { name: 'Around me' }).click();
    await expect(page.getByText('You are not on this board yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Rumble' }).click();
    await expect(page.getByText('Nobody is on this board yet.')).toBeVisible();
    await page.getByRole('button', { name: '1v1' }).click();
    await page.getByRole('link', { name: `${best.name}#${best.tag}` }).click();

    await expect(page.getByRole('heading', { name: best.name })).toBeVisible();
    const standing = page.getByRole('row', { name: '1v1' });
    await expect(standing.getByRole('cell').nth(2)).toHaveText('129');
    await expect(standing.getByRole('cell').nth(3)).toHaveText('99%');
    const matches = page.getByRole('list').filter({ hasText: 'minutes ago' });
    await expect(matches.getByRole('link').first()).toContainText('Lost');
    const shown = await matches.getByRole('link').count();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(matches.getByRole('link')).not.toHaveCount(shown);
    await expect(page.getByRole('figure')).toContainText(/From [\d,]+ to [\d,]+ over the last/);
    await expectNoBarriers(page, 'profile');

    await page.getByRole('button', { name: 'Block', exact: true }).click();
    await expect(page.getByText(`${best.name} is blocked:`)).toBeVisible();
    const profile = page.url();

    await matches.getByRole('link').nth(1).click();
    await expect(page.getByRole('heading', { name: 'Blue wins' })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: best.name })).toContainText('MVP');
    await expectNoBarriers(page, 'result');
    await page.goBack();
    await expect(page).toHaveURL(profile);
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Leaderboards' })).toBeVisible();
    await page.goBack();
    await openAccount(page, 'Blocked');
    await page.getByRole('button', { name: `Unblock ${best.name}` }).click();
    await expect(page.getByText('You have blocked nobody.')).toBeVisible();
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'Live matches' }).click();
    await expect(page.getByText('No match is being played right now.')).toBeVisible();
    await expectNoBarriers(page, 'live matches');
    const ann = await player('ann');
    await ann.enter(server.url, 'Play');
    const live = page.getByRole('listitem').filter({ hasText: 'ann' });
    await expect(live).toContainText('1 of 6 seats by people');
    await live.getByRole('link', { name: /^Watch 3v3/ }).click();
    await expect(page).toHaveURL(/#\/match\/[\w-]+\/watch$/);
    await expect
      .poll(() => page.evaluate(() => window.driftball.view()?.tick ?? 0))
      .toBeGreaterThan(0);
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Live matches' })).toBeVisible();
  } finally {
    seeded.remove();
  }
});

test('a link to what is gone, or to nothing, says so and leads on', async ({
  freshServer,
  player,
}) => {
  const server = await freshServer();
  const page = await sparing(player, 'astray');
  await page.goto(`${server.url}#/profile/abcdefghij234567`);
  await expect(page.getByRole('alert')).toContainText('There is nobody here.');
  await page.goto(`${server.url}#/result/nothing-1`);
  await expect(page.getByRole('alert')).toContainText('There is no result here.');
  await expectNoBarriers(page, 'gone result');
  await page.getByRole('link', { name: 'Leaderboards' }).last().click();
  await expect(page.getByText('Nobody is on this board yet.')).toBeVisible();
  for (const wrong of [
    '#/profile/abc',
    '#/board/9v9/week',
    '#/board/1v1/year',
    '#/result/',
    '#/x',
  ]) {
    await page.goto(`${server.url}${wrong}`);
    await expect(page.getByRole('status').first()).toHaveText(
      'That link leads nowhere. Press Play to find a match.',
    );
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  }
});
