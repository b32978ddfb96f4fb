import { ownCar } from '../fixtures/actor.ts';
import { expect, test } from '../fixtures/test.ts';

test('a developer puts another continent in between, while playing', async ({
  player,
  sizedMatch,
  serverUrl,
}) => {
  const match = await sizedMatch(1);
  const ann = await player('ann');
  await ann.enter(serverUrl + match.hash, 'Join your friend’s match');
  const panel = ann.page.getByRole('complementary', { name: 'Network' });
  await expect(panel).toHaveCount(0);

  await ann.page.keyboard.press('F3');
  await expect(panel).toContainText('RTT');
  await panel.getByRole('button', { name: 'Far' }).click();
  await expect
    .poll(async () => (await ann.stats()).rttMs, { timeout: 20_000 })
    .toBeGreaterThan(200);

  // The panel has taken no focus, so the keys still drive.
  await ann.untilPlay();
  await ann.hold('KeyW');
  await ann.until((view) => {
    const { vx, vy } = ownCar(view);
    return Math.hypot(vx, vy) > 5;
  }, 'the car to drive');
  await ann.release();
  await panel.getByRole('button', { name: 'As it is' }).click();
  await expect.poll(async () => (await ann.stats()).rttMs, { timeout: 20_000 }).toBeLessThan(100);

  await ann.page.keyboard.press('F3');
  await expect(panel).toHaveCount(0);
  await match.leave();
});
