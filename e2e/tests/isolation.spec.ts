import { expect, test } from '../fixtures/test.ts';

test('our own page is cross-origin isolated, its worker too', async ({ player, serverUrl }) => {
  const ann = await player('ann');
  await ann.enter(serverUrl, 'Practice');
  expect(await ann.page.evaluate(() => crossOriginIsolated)).toBe(true);
  const [worker] = ann.page.workers();
  if (worker === undefined) throw new Error('the page runs no worker');
  expect(await worker.evaluate(() => crossOriginIsolated)).toBe(true);
});

test('in a foreign iframe there is no isolation, and the game plays', async ({
  player,
  serverUrl,
  foreignPage,
}) => {
  const portal = await foreignPage(serverUrl);
  const ann = await player('ann');
  await ann.page.goto(portal.url);
  const frame = ann.page.frames().find((one) => one.url().startsWith(serverUrl));
  if (frame === undefined) throw new Error('the portal shows no game');
  await frame.getByRole('button', { name: 'Play', exact: true }).click();
  await frame.waitForFunction(() => window.driftball.view()?.phase === 'play');
  expect(await frame.evaluate(() => crossOriginIsolated)).toBe(false);

  const before = await frame.evaluate(() => window.driftball.view());
  await ann.hold('KeyW');
  await frame.waitForFunction((tick) => {
    const view = window.driftball.view();
    const own = view?.cars.find((car) => car.slot === view.localSlot);
    return view !== null && view.tick > tick && own !== undefined && Math.hypot(own.vx, own.vy) > 3;
  }, before?.tick ?? 0);
});
