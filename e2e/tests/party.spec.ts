/** Friends who stay together: by a link into one party, into one team, and into the next match. */
import type { Page } from '@playwright/test';
import { teamOfSlot } from '../../src/sim/team.ts';
import type { Actor } from '../fixtures/actor.ts';
import { expect, test } from '../fixtures/test.ts';

/** Of a browser that draws by software. */
const SHOWN_MS = 60_000;

const partyOf = (page: Page) => page.getByRole('complementary', { name: 'Play with friends' });

async function follow(actor: Actor, link: string): Promise<void> {
  await actor.page.goto(link);
  await expect(partyOf(actor.page).getByText('You', { exact: true })).toBeVisible();
  const name = actor.page.getByLabel('Your name');
  await name.fill(actor.name);
  await name.blur();
}

async function expectTogether(...actors: readonly Actor[]): Promise<void> {
  const matches = new Set<string>();
  const teams = new Set<number>();
  for (const actor of actors) {
    await expect(actor.page).toHaveURL(/#\/match\//, { timeout: SHOWN_MS });
    matches.add(new URL(actor.page.url()).hash);
    const { localSlot } = await actor.until((view) => view.localSlot !== null, 'a car', SHOWN_MS);
    teams.add(teamOfSlot(localSlot ?? -1));
  }
  expect([...matches], 'one match').toHaveLength(1);
  expect([...teams], 'one team').toHaveLength(1);
}

async function leaveByMenu({ page }: Actor): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).waitFor({ timeout: SHOWN_MS });
  await page.keyboard.press('Escape');
  const menu = page.getByRole('dialog', { name: 'Menu' });
  await expect(menu.getByRole('region', { name: 'Your party' })).toContainText('ann');
  await menu.getByRole('button', { name: 'Leave the match' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click();
}

/** Anew, on the title. */
async function reopen({ page }: Actor, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
}

test('three make a party by its link; two play 2v2 in one team, again, and after the leader has left', async ({
  player,
  serverUrl,
}) => {
  test.setTimeout(240_000);
  const [ann, ben, cyd] = [await player('ann'), await player('ben'), await player('cyd')];
  await ann.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await ann.page.goto(serverUrl);
  await ann.page.getByLabel('Your name').fill('ann');
  await ann.page.getByRole('radio', { name: '2v2' }).click();
  const party = partyOf(ann.page);
  await party.getByRole('button', { name: 'Play with friends' }).click();
  await party.getByRole('button', { name: 'Copy party link' }).click();
  await expect(party.getByText('Link copied')).toBeVisible();
  const link = await ann.page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#\/party\/[a-z2-7]{16}$/);

  await follow(ben, link);
  await follow(cyd, link);
  await expect(party.getByRole('listitem')).toContainText(['ann', 'ben', 'cyd']);
  await expect(partyOf(ben.page)).toContainText('Waiting for ann to start');
  await expect(party.getByRole('button', { name: 'Play together' })).toBeDisabled();
  await expect(ann.page.getByRole('radio', { name: '1v1' })).toBeDisabled();
  await expect(party).toContainText('Too many drivers for one team of 2v2');
  await expect(party).toContainText('3v3, 4v4, or Rumble');

  await party.getByRole('button', { name: 'Remove cyd from the party' }).click();
  await expect(partyOf(cyd.page)).toContainText('The leader has removed you from the party');
  await reopen(cyd, link);
  await expect(partyOf(cyd.page)).toContainText('Its link does not let you in again');
  await expect(party.getByRole('listitem')).toHaveCount(2);

  await cyd.page.goto('about:blank');

  await party.getByRole('button', { name: 'Play together' }).click();
  await expectTogether(ann, ben);
  await ann.expectOnScoreboard('ben');
  await reopen(ann, serverUrl);
  await expect(party.getByRole('listitem')).toContainText(['ann', 'In a match']);
  await leaveByMenu(ben);

  // There is one way to play in a party: the leader's; the others wait.
  for (const { page } of [ann, ben]) {
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeHidden();
  }
  await expect(partyOf(ben.page)).toContainText('Waiting for ann to start');
  await party.getByRole('button', { name: 'Play together' }).click();
  await expectTogether(ann, ben);

  await reopen(ann, serverUrl);
  await party.getByRole('button', { name: 'Leave party' }).click();
  await expect(party.getByRole('button', { name: 'Play with friends' })).toBeVisible();
  await reopen(ben, serverUrl);
  await expect(partyOf(ben.page).getByRole('listitem')).toHaveText(/ben.*Leader.*You/);
  await expect(partyOf(ben.page).getByRole('button', { name: 'Play together' })).toBeVisible();
});
