import { ownCar } from '../fixtures/actor.ts';
import { expect, test } from '../fixtures/test.ts';

test('practice works where there is no server', async ({ player, staticPage }) => {
  const site = await staticPage();
  const ann = await player('ann');
  await ann.enter(site.url, 'Practice');
  const first = await ann.untilPlay();
  expect(first.cars.length, 'bots to play against').toBeGreaterThan(1);
  await ann.hold('KeyW');
  const from = ownCar(first);
  await ann.until(
    (view) => Math.hypot(ownCar(view).x - from.x, ownCar(view).y - from.y) > 1,
    'the car to move',
  );
});
