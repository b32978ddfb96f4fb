import { bringOpenGoals, OPEN_GOALS_X } from '../fixtures/open-goals.ts';
import { scoreGoal } from '../fixtures/score-goal.ts';
import { expect, test } from '../fixtures/test.ts';

test('a goal scored by keys alone is on both players’ scoreboards', async ({
  player,
  serverUrl,
  sizedMatch,
}) => {
  test.setTimeout(180_000);
  const match = await sizedMatch(1, await bringOpenGoals(serverUrl));
  const ann = await player('ann');
  await ann.enter(serverUrl + match.hash, 'Join your friend’s match');
  await match.leave();
  const bob = await player('bob');
  await bob.enter(serverUrl + match.hash, 'Join your friend’s match');

  const score = await scoreGoal(ann, OPEN_GOALS_X, 60_000);
  for (const actor of [ann, bob]) {
    await expect(actor.page.getByTestId('score-left')).toContainText(String(score[0]));
    await expect(actor.page.getByTestId('score-right')).toContainText(String(score[1]));
  }
});
