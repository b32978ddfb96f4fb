/**
 * What people try who are not who they say, or come too late, by wrong links, twice: each is told in a
 * sentence what is the matter. More of it, by hostile clients without a page, is in the unit tests of
 * src/server/people, src/server/party and of the rooms; a match without a free seat is in watch.spec.ts,
 * links to nothing in people.spec.ts, somebody whom the leader or the host has sent away in
 * party.spec.ts and room.spec.ts.
 */
import type { Page } from '@playwright/test';
import { Actor } from '../fixtures/actor.ts';
import { inSmallWindow } from '../fixtures/small-window.ts';
import { expect, test } from '../fixtures/test.ts';

/** Of a browser that draws by software. */
const SHOWN_MS = 60_000;

test.describe.configure({ timeout: 180_000 });

test('a forged pass is nobody’s; one person in two tabs drives one car, and the older tab is told', async ({
  player,
  freshServer,
}) => {
  const server = await freshServer();
  const ann = await inSmallWindow(await player('ann'));
  const { page } = ann;
  await page.route('**/matchmake/**', async (route) => {
    const join = route.request().postDataJSON();
    // Somebody else's claim under the signature of her own.
    const forged = String(join.pass).replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    await route.continue({ postData: JSON.stringify({ ...join, pass: forged }) });
  });
  await page.goto(server.url);
  await expect(person(page)).toBeVisible({ timeout: SHOWN_MS });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Who are you?', { timeout: SHOWN_MS });
  await expect(page.getByRole('alert')).toContainText('could not tell who you are');
  ann.forgive(/401|unproven/i);
  await page.unroute('**/matchmake/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  const { localSlot } = await ann.until((view) => view.localSlot !== null, 'a car', SHOWN_MS);

  const second = await inSmallWindow(new Actor('ann', await page.context().newPage()));
  await second.page.goto(page.url());
  await expect(person(second.page)).toBeVisible({ timeout: SHOWN_MS });
  await second.page.getByRole('button', { name: 'Join your friend’s match' }).click();
  const there = await second.until((view) => view.localSlot !== null, 'her car', SHOWN_MS);
  expect(there.localSlot).toBe(localSlot);
  await expect(page.getByRole('alert')).toContainText('Playing elsewhere');
  await expect(page.getByRole('alert')).toContainText('You play this match in another tab');
  second.expectNoErrors();
});

test('names and party links that are not what they seem', async ({ player, freshServer }) => {
  const server = await freshServer();
  const { page: ann } = await player('ann');
  const { page: ben } = await player('ben');
  for (const page of [ann, ben]) {
    // Nothing is loaded ahead: this is not about matches.
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
  }
  await ann.goto(server.url);
  await expect(person(ann)).toBeVisible({ timeout: SHOWN_MS });
  for (const [name, sentence] of [
    ['аdmin', 'the people who run the game'],
    ['f u c k', 'not for this pitch'],
  ] as const) {
    await rename(ann, name);
    await expect(ann.getByRole('alert')).toContainText(sentence);
    await expect(person(ann)).not.toContainText(name);
  }
  await rename(ann, '\u202Eben\u200B\u0000');
  await expect(person(ann)).toContainText(/^ben#\d{4}/);
  await rename(ann, '<img src=x>');
  await expect(person(ann)).toContainText(/^<img src=x>#\d{4}/);
  await expect(ann.getByRole('alert')).toBeHidden();

  await ann.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const party = partyOf(ann);
  await party.getByRole('button', { name: 'Play with friends' }).click();
  await party.getByRole('button', { name: 'Copy party link' }).click();
  await expect(party.getByText('Link copied')).toBeVisible();
  const stolen = await ann.evaluate(() => navigator.clipboard.readText());
  await party.getByRole('button', { name: 'New link' }).click();
  await expect(party).toContainText('The old one lets nobody in');

  for (const [link, sentence] of [
    [`${server.url}#/party/aaaaaaaaaaaaaaaa`, 'There is no party behind that link any more'],
    [stolen, 'That link is not valid any more: the party has a new one'],
  ] as const) {
    await ben.goto('about:blank');
    await ben.goto(link);
    await expect(partyOf(ben)).toContainText(sentence);
  }
  await ben.goto(`${server.url}#/match/abcdefghi`);
  await expect(ben.getByText('That match is over')).toBeVisible({ timeout: SHOWN_MS });
  await expect(ben.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await ben.goto(`${server.url}#/party/no-code-of-a-party`);
  await expect(ben.getByText('That link leads nowhere')).toBeVisible();
});

/** The button in the title's corner, which says who one is. */
const person = (page: Page) => page.getByRole('button', { name: /#\d{4}/ });
const partyOf = (page: Page) => page.getByRole('complementary', { name: 'Play with friends' });

async function rename(page: Page, name: string): Promise<void> {
  const field = page.getByLabel('Your name');
  await field.fill(name);
  await field.blur();
}
