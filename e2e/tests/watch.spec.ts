import type { DecodedView, Pose } from '../../src/client/session/probe.ts';
import { type Actor, ownCar } from '../fixtures/actor.ts';
import { keysTowards } from '../fixtures/chase-ball.ts';
import { expect, test } from '../fixtures/test.ts';

const GO_TO_MATCH = 'Join your friend’s match';

/** Drives at the ball until the watcher has seen it move, and the car. */
async function pushBall(driver: Actor, watcher: Actor): Promise<void> {
  const before = await watcher.until((view) => view.phase === 'play', 'the kick-off');
  const { slot } = ownCar(await driver.until(() => true, 'a view'));
  const deadlineMs = performance.now() + 60_000;
  for (let seen = before; !hasMoved(before, seen, slot); ) {
    if (performance.now() > deadlineMs) throw new Error(`nothing moves: ${JSON.stringify(seen)}`);
    const view = await driver.until(() => true, 'a view');
    await driver.hold(...keysTowards(ownCar(view), view.ball));
    seen = await watcher.until(() => true, 'a view');
  }
  await driver.release();
}

function hasMoved(before: DecodedView, now: DecodedView, slot: number): boolean {
  const carOf = (view: DecodedView) => view.cars.find((car) => car.slot === slot) ?? view.ball;
  const car = distance(carOf(before), carOf(now));
  return Math.min(car, distance(before.ball, now.ball)) > 3;
}

function distance(one: Pose, other: Pose): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

test('a third person at a full match watches it, and takes nobody’s place', async ({
  player,
  serverUrl,
  sizedMatch,
}) => {
  test.setTimeout(180_000);
  const match = await sizedMatch(1);
  const ann = await player('ann');
  await ann.enter(serverUrl + match.hash, GO_TO_MATCH);
  await match.leave();
  const bob = await player('bob');
  await bob.enter(serverUrl + match.hash, GO_TO_MATCH);

  const cyd = await player('cyd');
  await cyd.page.goto(serverUrl + match.hash);
  await cyd.page.getByLabel('Your name').fill('cyd');
  await cyd.page.getByRole('button', { name: GO_TO_MATCH, exact: true }).click();
  await expect(cyd.page.getByRole('heading')).toHaveText('The match is full');
  await expect(cyd.page.getByRole('alert')).toContainText('Every seat in this match is taken.');
  cyd.forgive(/match-full|409/);
  await cyd.page.getByRole('button', { name: 'Watch', exact: true }).click();
  const first = await cyd.until((view) => view.cars.length === 2, 'two cars');
  expect(first.localSlot).toBeNull();
  await expect(cyd.page.getByText('Watching', { exact: true })).toBeVisible();
  await expect(cyd.page.getByTestId('boost')).toHaveCount(0);
  await expect(cyd.page.getByRole('button', { name: 'Join in' })).toHaveCount(0);

  await pushBall(ann, cyd);
  // No keys of one who watches go anywhere: the server would close the connection.
  await cyd.hold('KeyW', 'KeyE');
  await cyd.release();
  const { hashesCompared } = await cyd.stats();
  await expect
    .poll(async () => (await cyd.stats()).hashesCompared, 'hashes compared')
    .toBeGreaterThan(hashesCompared + 2);
  const stats = await cyd.stats();
  expect(stats).toMatchObject({ hashMismatches: 0, rollbacks: 0 });
  expect(stats.predictedTick, 'nothing is guessed').toBeLessThanOrEqual(stats.confirmedTick);

  await ann.expectOnScoreboard('bob');
  await ann.hold('Tab');
  await expect(ann.page.getByRole('region', { name: 'Scoreboard' })).not.toContainText('cyd');
  await ann.release();

  await cyd.page.keyboard.press('Escape');
  await cyd.page.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(cyd.page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(await cyd.page.evaluate(() => Object.keys(window.sessionStorage))).toEqual([]);
});

test('a link to watch opens the match at once, a cut connection mends itself, and a free place can be taken', async ({
  player,
  sizedMatch,
  longLink,
}) => {
  test.setTimeout(120_000);
  const match = await sizedMatch(1);
  const link = await longLink({ rttMs: 60, jitterMs: 10 });
  const ann = await player('ann');
  await ann.page.goto(`${link.url + match.hash}/watch`);
  await ann.until((view) => view.cars.length === 2, 'two cars');

  link.cut();
  await expect.poll(async () => (await ann.stats()).rejoins, 'rejoins').toBe(1);
  const { tick } = await ann.until(() => true, 'a view');
  await ann.until((view) => view.tick > tick + 120, 'the match to go on', 10_000);
  await expect(ann.page.locator('.link-line')).toHaveCount(0);
  expect(await ann.stats()).toMatchObject({ hashMismatches: 0, rollbacks: 0 });
  expect((await ann.view())?.localSlot).toBeNull();
  ann.forgive(/net::ERR|WebSocket/);

  // A bot drives in one place; who has seen enough takes it.
  await ann.page.getByRole('button', { name: 'Join in', exact: true }).click();
  await ann.until((view) => view.localSlot !== null, 'a car of her own');
  await expect(ann.page.getByText('Watching', { exact: true })).toHaveCount(0);
  await match.leave();
});
