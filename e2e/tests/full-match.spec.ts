/**
 * A newcomer plays a whole match, from the title to the result and into the next one, by each
 * device alone. With `SCREENSHOTS` set to a folder every stage is kept there as a picture.
 */
import type { Locator, Page } from '@playwright/test';
import { Actor } from '../fixtures/actor.ts';
import { FakePad } from '../fixtures/fake-pad.ts';
import { handsOnGlass, handsOnKeys, handsOnPad } from '../fixtures/hands.ts';
import { PHONE } from '../fixtures/phone.ts';
import { expectAllStages, type Hands, playMatch } from '../fixtures/play-match.ts';
import { changePractice } from '../fixtures/practice-options.ts';
import { keepPicture } from '../fixtures/screenshots.ts';
import { expect, test } from '../fixtures/test.ts';
import { Thumbs } from '../fixtures/thumbs.ts';

const GOAL_X = 32;
const MATCH_TIMEOUT_MS = 200_000;
/** Of a browser that draws by software. */
const SHOWN_MS = 60_000;
/** Shorter than the page offers, so that three devices can play to the end. */
const SHORT = { seed: 7, teamSize: 1, mutators: { minutes: 1 } } as const;

const A = 0;
const DOWN = 13;

test.describe.configure({ timeout: 300_000 });

test('by keyboard: a private match of a minute, to the result, and once more', async ({
  player,
  serverUrl,
}) => {
  const ann = await player('ann');
  const { page } = ann;
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(serverUrl);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  await keepPicture(page, 'desktop', 'title');
  await pressOn(page, page.getByRole('button', { name: 'Private match' }));
  await pressOn(page, page.getByRole('dialog').getByRole('radio', { name: '1v1' }));
  await keepPicture(page, 'desktop', 'set-up');
  await pressOn(page, page.getByText('Team size and rules'));
  await tabTo(page, page.getByLabel('Match length'));
  await page.keyboard.press('Home');
  await pressOn(page, page.getByRole('button', { name: 'Create match' }));
  await page.getByLabel('Link to this match').waitFor({ timeout: SHOWN_MS });
  await keepPicture(page, 'desktop', 'invite');
  await page.keyboard.press('Escape');
  await playToTheEnd(ann, handsOnKeys(ann), 'desktop');

  const rematch = page.getByRole('button', { name: 'Rematch' });
  await expect(rematch).toBeFocused();
  await pressUntilGone(rematch, () => page.keyboard.press('Enter'));
  await expectNextMatch(ann);
});

test('on a phone by two thumbs', async ({ browser, serverUrl }) => {
  const context = await browser.newContext(PHONE);
  const ann = new Actor('ann', await context.newPage());
  const { page } = ann;
  await changePractice(page, SHORT);
  await page.goto(serverUrl);
  await keepPicture(page, 'phone', 'title');
  await page.getByRole('button', { name: 'Practice', exact: true }).tap();
  await page.getByRole('button', { name: 'Start practice' }).waitFor();
  await keepPicture(page, 'phone', 'set-up');
  await page.getByRole('button', { name: 'Start practice' }).tap();
  await page.getByRole('button', { name: 'Menu' }).waitFor({ timeout: SHOWN_MS });
  await playToTheEnd(ann, handsOnGlass(ann, await Thumbs.of(page)), 'phone');

  const rematch = page.getByRole('button', { name: 'Rematch' });
  await pressUntilGone(rematch, () => rematch.tap());
  await expectNextMatch(ann);
  await context.close();
  ann.expectNoErrors();
});

test('by a gamepad alone', async ({ player, serverUrl }) => {
  const ann = await player('ann');
  const { page } = ann;
  const pad = await FakePad.install(page);
  await changePractice(page, SHORT);
  await page.goto(serverUrl);
  await pad.plug();
  await keepPicture(page, 'gamepad', 'title');
  await pad.press(DOWN);
  await pad.press(A);
  await expect(page.getByRole('button', { name: 'Start practice' })).toBeFocused();
  await pad.press(A);
  await page.getByRole('button', { name: 'Menu' }).waitFor({ timeout: SHOWN_MS });
  await playToTheEnd(ann, handsOnPad(pad), 'gamepad');

  const rematch = page.getByRole('button', { name: 'Rematch' });
  await pressUntilGone(rematch, () => pad.press(A));
  await expectNextMatch(ann);
});

async function playToTheEnd(actor: Actor, hands: Hands, profile: string): Promise<void> {
  const played = await playMatch(actor, hands, {
    goalX: GOAL_X,
    timeoutMs: MATCH_TIMEOUT_MS,
    onStage: (stage) => keepPicture(actor.page, profile, stage),
  });
  expectAllStages(played);
  const [left, right] = played.score;
  await expect(actor.page.locator('.result-score')).toHaveText(
    new RegExp(`^${left}(You)?-${right}(You)?$`),
  );
}

async function expectNextMatch(actor: Actor): Promise<void> {
  const next = await actor.until((view) => view.phase !== 'end', 'the next match');
  expect(next.score).toEqual([0, 0]);
  await actor.untilPlay();
}

/** Tab until the control has the focus, then Enter. */
async function pressOn(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** Among the radio buttons of a group, at one of which Tab stops, by arrows. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    const focus = await control.evaluate((element) => {
      if (element.matches(':focus')) return 'there';
      return element.closest('[role="radiogroup"]')?.querySelector(':focus')
        ? 'beside'
        : 'elsewhere';
    });
    if (focus === 'there') return;
    await page.keyboard.press(focus === 'beside' ? 'ArrowLeft' : 'Tab');
  }
  throw new Error(`Tab does not lead to ${control}`);
}

/** The result takes no press for a moment, for those who still drive. */
async function pressUntilGone(button: Locator, press: () => Promise<void>): Promise<void> {
  await expect(async () => {
    if (await button.isVisible()) await press();
    await expect(button).toBeHidden({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
}
