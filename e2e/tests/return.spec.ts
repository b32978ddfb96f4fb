import type { DecodedView } from '../../src/client/session/probe.ts';
import { Actor, ownCar } from '../fixtures/actor.ts';
import { expect, test } from '../fixtures/test.ts';

/** Holds the key until the car has gone two metres. */
async function expectToDrive(actor: Actor, key: 'KeyW' | 'KeyS'): Promise<void> {
  const start = ownCar(await actor.untilPlay());
  const hasMoved = (view: DecodedView): boolean => {
    const { x, y } = ownCar(view);
    return Math.hypot(x - start.x, y - start.y) > 2;
  };
  await actor.hold(key);
  await actor.until(hasMoved, 'the car to move');
  await actor.release();
}

test('a cut line brings the player back to the same car', async ({
  player,
  sizedMatch,
  longLink,
}) => {
  const match = await sizedMatch(1);
  const link = await longLink({ rttMs: 60, jitterMs: 10 });
  const ann = await player('ann');
  await ann.enter(link.url + match.hash, 'Join your friend’s match');
  await expectToDrive(ann, 'KeyW');
  const before = await ann.until(() => true, 'a view');

  link.cut();
  await expect.poll(async () => (await ann.stats()).rejoins, { timeout: 15_000 }).toBe(1);

  const after = await ann.until((view) => view.tick > before.tick + 60, 'the match to go on');
  expect(after.localSlot).toBe(before.localSlot);
  await expectToDrive(ann, 'KeyS');
  expect((await ann.stats()).hashMismatches).toBe(0);
  await match.leave();
});

test('a reload brings the player back to the same car, without a press', async ({
  player,
  sizedMatch,
  serverUrl,
}) => {
  const match = await sizedMatch(1);
  const ann = await player('ann');
  await ann.enter(serverUrl + match.hash, 'Join your friend’s match');
  await expectToDrive(ann, 'KeyW');
  const before = await ann.until(() => true, 'a view');

  await ann.page.reload();
  await ann.page.waitForFunction(() => window.driftball?.view() != null);

  const after = await ann.until(() => true, 'a view');
  expect(after.localSlot).toBe(before.localSlot);
  expect(after.tick).toBeGreaterThan(before.tick);
  await expectToDrive(ann, 'KeyS');
  await match.leave();
});

test('a tab that was closed comes back by the link, while another tab is somebody else', async ({
  player,
  sizedMatch,
  serverUrl,
}) => {
  const match = await sizedMatch(2);
  const ann = await player('ann');
  await ann.enter(serverUrl + match.hash, 'Join your friend’s match');
  await ann.untilPlay();
  const before = await ann.until(() => true, 'a view');

  const context = ann.page.context();
  const second = await context.newPage();
  await second.goto(serverUrl + match.hash);
  await expect(
    second.getByRole('button', { name: 'Join your friend’s match', exact: true }),
  ).toBeVisible();
  await second.close();

  await ann.page.close();
  const again = new Actor('ann', await context.newPage());
  await again.page.goto(serverUrl + match.hash);
  await again.page.waitForFunction(() => window.driftball?.view() != null);

  const after = await again.until((view) => view.tick > before.tick, 'the match to go on');
  expect(after.localSlot).toBe(before.localSlot);
  await again.hold('Tab');
  const standings = again.page.getByRole('region', { name: 'Scoreboard' });
  await expect(standings.getByText('ann', { exact: true })).toHaveCount(1);
  await again.release();
  again.expectNoErrors();
  await match.leave();
});
