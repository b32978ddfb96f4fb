import { ownCar } from '../fixtures/actor.ts';
import { keysTowards } from '../fixtures/chase-ball.ts';
import { expect, test } from '../fixtures/test.ts';

const SHOWN_MS = 60_000;

test('a drill is played to its end without a server, and its result is kept', async ({
  player,
  staticPage,
}) => {
  const site = await staticPage();
  const ann = await player('ann');
  await ann.page.goto(`${site.url}#/training`);
  const dribble = ann.page.getByRole('article').filter({ hasText: 'Dribble' });
  await dribble.getByRole('button', { name: 'Ace' }).click();
  await expect(ann.page.getByTestId('training')).toBeVisible({ timeout: SHOWN_MS });
  // Straight through the first gate with the ball in front; then the time runs out.
  const result = ann.page.getByTestId('training-result-score');
  await expect
    .poll(
      async () => {
        const view = await ann.view();
        if (view !== null) await ann.hold(...keysTowards(ownCar(view), view.ball));
        return (await ann.page.evaluate(() => window.driftball.training()))?.score;
      },
      { timeout: 30_000, intervals: [20] },
    )
    .toBeGreaterThan(0);
  await ann.release();
  await expect(result).toBeVisible({ timeout: 40_000 });
  await ann.page.getByRole('button', { name: 'All drills' }).click();
  await expect(dribble.getByRole('button', { name: 'Ace' })).toContainText(/\d/);

  await dribble.getByRole('button', { name: 'Easy' }).click();
  await expect(ann.page.getByTestId('training')).toBeVisible({ timeout: SHOWN_MS });
  await ann.page.keyboard.press('Escape');
  await ann.page.getByRole('button', { name: 'All drills' }).click();
  await expect(dribble).toBeVisible();
});
