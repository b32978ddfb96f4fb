/**
 * Who a player is, without ever having been asked: the corner of the title says it. The account's
 * dialogs have tests of their own.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

const NAME_AND_TAG = /\S.*#\d{4,6}/;

async function personOn(page: Page): Promise<string> {
  const corner = page.getByRole('complementary').locator('.corner-person');
  await expect(corner).toContainText(NAME_AND_TAG);
  return NAME_AND_TAG.exec((await corner.textContent()) ?? '')?.[0] ?? '';
}

test('a newcomer is somebody at once, in every tab and after a reload, and plays as that', async ({
  player,
  serverUrl,
}) => {
  const ann = await player('ann');
  await ann.page.goto(serverUrl);
  const first = await personOn(ann.page);
  await ann.page.reload();
  expect(await personOn(ann.page)).toBe(first);
  const tab = await ann.page.context().newPage();
  await tab.goto(serverUrl);
  expect(await personOn(tab)).toBe(first);
  await tab.getByLabel('Your name').fill('Ann of Tests');
  await tab.getByLabel('Your name').blur();
  await expect.poll(() => personOn(tab)).toContain('Ann of Tests');
  await tab.close();

  await ann.page.reload();
  expect(await personOn(ann.page)).toContain('Ann of Tests');
  const joined = ann.page.waitForRequest(/matchmake/);
  await ann.page.getByRole('button', { name: 'Play', exact: true }).click();
  expect((await joined).postDataJSON()).toMatchObject({ pass: expect.stringContaining('.') });
  await ann.until((view) => view.cars.length > 0, 'a match');
  await ann.expectOnScoreboard('Ann of Tests');
});

test('so is one whose browser has no crypto.subtle and keeps nothing', async ({
  player,
  serverUrl,
}) => {
  const bob = await player('bob');
  await bob.page.addInitScript(() => {
    Object.defineProperty(crypto, 'subtle', { value: undefined });
    for (const storage of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, storage, {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    }
  });
  await bob.page.goto(serverUrl);
  await personOn(bob.page);
});
