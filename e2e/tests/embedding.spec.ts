import { expect, test } from '../fixtures/test.ts';

const GAME_PATH = '/games/driftball/';
const SHOWN_MS = 60_000;

test('below another server’s path, in a portal’s frame, an online match is played as the portal wants', async ({
  player,
  freshServer,
  proxyBelow,
  foreignPage,
}) => {
  const game = await freshServer();
  const proxy = await proxyBelow(GAME_PATH, game.url);
  const portal = await foreignPage(`${proxy.url}?mute=1&amp;chat=off`);
  const ann = await player('ann');
  const { page } = ann;
  await page.addInitScript(() => {
    if (window !== window.top) return;
    addEventListener('message', ({ data }) => {
      document.documentElement.dataset.heard = data?.type;
    });
  });
  await page.goto(portal.url);
  const frame = page.frames().find((one) => one.url().startsWith(proxy.url));
  if (frame === undefined) throw new Error('the portal shows no game');
  const sound = () => frame.evaluate(() => window.driftball.sound()?.state);
  const tell = (muted: boolean) =>
    page.evaluate(
      (said) => window.frames[0]?.postMessage({ type: 'driftball:mute', muted: said }, '*'),
      muted,
    );

  await frame.getByRole('button', { name: 'Play', exact: true }).click();
  await frame.waitForFunction(() => window.driftball.view()?.phase === 'play', null, {
    timeout: SHOWN_MS,
  });
  expect(await frame.evaluate(() => crossOriginIsolated)).toBe(false);
  await expect(page.locator('html')).toHaveAttribute('data-heard', 'driftball:ready');
  expect(new URL(await frame.evaluate(() => location.href)).pathname).toBe(GAME_PATH);
  await frame.waitForFunction(() => window.driftball.sound() !== null);
  await ann.hold('KeyW');
  await frame.waitForFunction(() => {
    const view = window.driftball.view();
    const own = view?.cars.find((car) => car.slot === view.localSlot);
    return own !== undefined && Math.hypot(own.vx, own.vy) > 3;
  });
  expect(await sound(), 'nothing sounds, whatever is pressed').not.toBe('running');
  await ann.release();

  await tell(false);
  // A browser lets sound begin at a press alone, and the word may arrive after the first.
  const soundAfterPress = async () => {
    await page.keyboard.press('KeyW');
    return sound();
  };
  await expect.poll(soundAfterPress).toBe('running');
  await tell(true);
  await expect.poll(sound).not.toBe('running');
  await page.keyboard.press('Escape');
  await frame.getByRole('button', { name: 'Settings' }).click();
  await frame.getByRole('tab', { name: 'Sound' }).click();
  await expect(frame.getByText('Muted by the page around the game.')).toBeVisible();

  // The same addresses, reached by a friend's link in a tab of their own, and by HTTP.
  const invite = await frame.evaluate(() => location.href);
  const bob = await player('bob');
  await bob.enter(invite.replace('?mute=1&chat=off', ''), 'Join your friend’s match');
  await bob.page.getByRole('button', { name: 'Menu' }).waitFor({ timeout: SHOWN_MS });
  expect(await bob.page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(proxy.strays.filter((path) => path !== '/favicon.ico')).toEqual([]);
});
