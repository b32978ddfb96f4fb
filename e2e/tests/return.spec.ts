import type { DecodedView } from '../../src/client/session/probe.ts';
import { type Actor, ownCar } from '../fixtures/actor.ts';
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
