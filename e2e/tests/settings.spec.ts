import { type Actor, ownCar } from '../fixtures/actor.ts';
import { FakePad } from '../fixtures/fake-pad.ts';
import { expect, test } from '../fixtures/test.ts';

/** The first picture of a match takes a slow machine a while. */
const SHOWN_MS = 60_000;

async function openSettings(actor: Actor): Promise<void> {
  await actor.page.getByRole('button', { name: 'Settings' }).click();
  await expect(actor.page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
}

test('a key that was chosen drives, after a reload as well', async ({ player, serverUrl }) => {
  const ann = await player('ann');
  await ann.page.goto(serverUrl);
  await openSettings(ann);
  const { page } = ann;

  await page.getByRole('button', { name: 'Add a key for Drive', exact: true }).click();
  await page.keyboard.press('i');
  await expect(page.getByRole('status')).toContainText('I is Drive now.');
  await page.getByRole('button', { name: 'Add a key for Boost' }).click();
  await page.keyboard.press('e');
  await expect(page.getByRole('status')).toContainText('E is Boost now and no longer Dash.');
  await page.getByRole('button', { name: 'Add a key for Boost' }).click();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('status')).toContainText('no longer Steer left');
  await page.getByRole('button', { name: 'Add a key for Boost' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeHidden();

  await page.reload();
  await ann.enter(serverUrl, 'Practice');
  const before = await ann.untilPlay();
  await ann.hold('KeyI', 'KeyE');
  await ann.until(
    (view) => Math.hypot(ownCar(view).vx, ownCar(view).vy) > 5,
    'the car to drive by the key that was chosen',
  );
  // Not at once, where a pad has lain in the way.
  await ann.until(
    (view) => ownCar(view).boost < ownCar(before).boost,
    'boost to be burnt by the other one',
  );
});

test('a key held since before the match began drives from the kick-off', async ({
  player,
  serverUrl,
}) => {
  const ann = await player('ann');
  await ann.page.goto(serverUrl);
  await ann.page.getByRole('button', { name: 'Practice', exact: true }).click();
  await ann.startPractice();
  await ann.hold('KeyW');
  await ann.untilPlay();
  await ann.until((view) => Math.hypot(ownCar(view).vx, ownCar(view).vy) > 5, 'the car to drive');
});

test('settings change at once, from the menu of a match, and are kept', async ({
  player,
  serverUrl,
}) => {
  const ann = await player('ann');
  await ann.enter(serverUrl, 'Practice');
  const { page } = ann;
  await page.getByRole('button', { name: 'Menu' }).click({ timeout: SHOWN_MS });
  await openSettings(ann);
  await page.getByRole('tab', { name: 'Accessibility' }).click();
  const size = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const normal = await size();
  await page.getByLabel('Size of the interface').fill('1.5');
  expect(await size()).toBeCloseTo(1.5 * normal, 1);
  await page.getByRole('radio', { name: 'Tritanopia' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-palette', 'tritanopia');
  await page.getByRole('radiogroup', { name: 'Reduced motion' }).getByText('On').click();
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Menu' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Menu' })).toBeHidden();

  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-palette', 'tritanopia');
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
});

test('a gamepad goes through the settings and takes another button', async ({
  player,
  serverUrl,
}) => {
  const A = 0;
  const B = 1;
  const RIGHT_SHOULDER = 5;
  const LEFT_STICK_PRESSED = 10;
  const ann = await player('ann');
  const pad = await FakePad.install(ann.page);
  await ann.page.goto(serverUrl);
  await pad.plug();
  await pad.press(A + 13);
  await ann.page.getByRole('button', { name: 'Settings' }).focus();
  await pad.press(A);
  await expect(ann.page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await ann.page.getByRole('button', { name: 'Add a button for Dash' }).focus();
  await pad.press(A);
  await pad.press(LEFT_STICK_PRESSED);
  await expect(ann.page.getByRole('status')).toContainText('L3 is Dash now.');
  await pad.press(RIGHT_SHOULDER);
  await expect(ann.page.getByRole('tab', { name: 'Sound' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await pad.press(B);
  await expect(ann.page.getByRole('dialog', { name: 'Settings' })).toBeHidden();
});
