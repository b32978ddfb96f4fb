import type { Drawn } from '../../src/client/scene/drawn-probe.ts';
import type { DecodedView } from '../../src/client/session/probe.ts';
import { ownCar } from '../fixtures/actor.ts';
import { ALONE, expect, test } from '../fixtures/test.ts';

const MATCH_WITHIN_MS = 5000;

function speedOf(view: DecodedView): number {
  const { vx, vy } = ownCar(view);
  return Math.hypot(vx, vy);
}

function drawnPlace(drawn: Drawn, slot: number): { x: number; y: number } {
  const car = drawn.cars[slot];
  if (car == null) throw new Error(`slot ${slot} has no car on the screen`);
  return car;
}

test.describe.configure(ALONE);
test.use({ drawnOf: 1 });

test('a newcomer presses Play and drives', async ({ player, freshServer }) => {
  const server = await freshServer();
  const ann = await player('ann');
  await ann.page.goto(server.url);
  const pressedMs = performance.now();
  await ann.page.getByRole('button', { name: 'Play', exact: true }).click();
  await ann.page.waitForURL(/#\/match\//);
  expect(performance.now() - pressedMs, 'ms from Play into a match').toBeLessThan(MATCH_WITHIN_MS);
  // It goes on while a slow machine prepares its first picture.
  await ann.page.getByRole('button', { name: 'Menu' }).waitFor({ timeout: 60_000 });
  const first = await ann.untilPlay();
  const { slot } = ownCar(first);
  await ann.hold('KeyW');
  await ann.until((view) => speedOf(view) > 1, 'the car to move');
  expect(first.cars.length, 'bots fill the other seats').toBeGreaterThan(1);
  const start = drawnPlace(await ann.drawn(), slot);
  await expect
    .poll(async () => {
      const now = drawnPlace(await ann.drawn(), slot);
      return Math.hypot(now.x - start.x, now.y - start.y);
    }, 'metres moved on the screen')
    .toBeGreaterThan(3);
});
