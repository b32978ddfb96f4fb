import { followPrompts } from '../fixtures/follow-prompts.ts';
import { ALONE, expect, test } from '../fixtures/test.ts';

/** The pitch takes a slow machine a while. */
const SHOWN_MS = 60_000;
const TICKS_PER_SECOND = 60;

test.describe.configure(ALONE);
test.use({ drawnOf: 1 });

test('a newcomer does what the tutorial says and is through within a minute', async ({
  player,
  freshServer,
}) => {
  const server = await freshServer();
  const ann = await player('ann');
  await ann.page.goto(server.url);
  await ann.page.getByRole('button', { name: 'Learn to drive in a minute' }).click();
  await expect(ann.page.getByTestId('training')).toBeVisible({ timeout: SHOWN_MS });
  const { prompts, learnt, state } = await followPrompts(ann, 75_000);
  expect(prompts.filter((prompt) => prompt !== 'done')).toEqual([
    'drive',
    'turn',
    'boost',
    'dash',
    'hit',
    'score',
  ]);
  expect([...learnt.keys()].sort()).toEqual(
    ['boost', 'dash', 'handbrake', 'left', 'right', 'throttle'].sort(),
  );
  expect(state.result?.ticks).toBeLessThan(60 * TICKS_PER_SECOND);

  await ann.page.getByRole('button', { name: 'Play your first match' }).click();
  const view = await ann.until((seen) => seen.cars.length > 1, 'a match', SHOWN_MS);
  expect(view.localSlot).not.toBeNull();
});

test('the tutorial can be skipped at any time, and is offered again', async ({
  player,
  serverUrl,
}) => {
  const ann = await player('ann');
  await ann.page.goto(serverUrl);
  await ann.page.getByRole('button', { name: 'Learn to drive in a minute' }).click();
  const skip = ann.page.getByRole('button', { name: 'Skip the tutorial' });
  await expect(skip).toBeVisible({ timeout: SHOWN_MS });
  // In the middle of it, with the first step done.
  await ann.hold('KeyW');
  await expect(ann.page.locator('[data-prompt="turn"]')).toBeVisible({ timeout: SHOWN_MS });
  await ann.release();
  await skip.click();
  await expect(ann.page.getByRole('heading', { name: 'Training' })).toBeVisible();
  await expect(ann.page.getByRole('button', { name: 'Start' })).toBeVisible();
  await ann.page.getByRole('button', { name: 'Back' }).click();
  await expect(ann.page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  // A second time it is loaded already: its HUD must not outlive its match either.
  await ann.page.getByRole('button', { name: 'Training' }).click();
  await ann.page.getByRole('button', { name: 'Start' }).click();
  await skip.click({ timeout: SHOWN_MS });
  await expect(ann.page.getByRole('heading', { name: 'Training' })).toBeVisible();
  await expect(skip).toBeHidden();
});
