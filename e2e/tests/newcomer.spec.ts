import { ownCar } from '../fixtures/actor.ts';
import { expect, test } from '../fixtures/test.ts';

test('a newcomer presses Play and drives', async ({ player, serverUrl }) => {
  const ann = await player('ann');
  await ann.enter(serverUrl, 'Play');
  const first = await ann.untilPlay();
  expect(first.cars.length, 'bots fill the other seats').toBeGreaterThan(1);

  const start = await ann.drawn();
  await ann.hold('KeyW');
  await ann.until((view) => Math.hypot(ownCar(view).vx, ownCar(view).vy) > 5, 'speed');
  await ann.nextFrame();
  const end = await ann.drawn();
  const from = start.cars[first.localSlot];
  const to = end.cars[first.localSlot];
  if (from == null || to == null) throw new Error('the own car is not drawn');
  expect(Math.hypot(to.x - from.x, to.y - from.y), 'metres moved on screen').toBeGreaterThan(1);
});

test('from the page load to driving takes less than 5 s', async ({ player, serverUrl }) => {
  const ann = await player('ann');
  await ann.page.goto(serverUrl);
  await ann.page.getByRole('button', { name: 'Play', exact: true }).click();
  await ann.hold('KeyW');
  await ann.until((view) => Math.hypot(ownCar(view).vx, ownCar(view).vy) > 1, 'the car to move');
  const loadedMs = await ann.page.evaluate(() => performance.now());
  expect(loadedMs).toBeLessThan(5_000);
});
