import { ALONE, expect, test } from '../fixtures/test.ts';

const HOUR_MS = 3_600_000;

/** Drawn frames to look at. */
const FRAMES = 40;

test.describe.configure(ALONE);
test.use({ drawnOf: 1 });

test('a host whose clock was set between the starts of page and worker draws as ever', async ({
  player,
  serverUrl,
}) => {
  const ann = await player('ann');
  // Only the page's origin is another: as in browsers that read the wall clock for each thread.
  await ann.page.addInitScript((change) => {
    const timeOrigin = performance.timeOrigin + change;
    Object.defineProperty(performance, 'timeOrigin', { get: () => timeOrigin });
  }, HOUR_MS);
  await ann.enter(serverUrl, 'Practice');
  await ann.untilPlay();
  const looks = await ann.page.evaluate(async (frames) => {
    const seen = [];
    for (let frame = 0; frame < frames; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const [view, drawn] = [window.driftball.view(), window.driftball.drawn()];
      if (view !== null && drawn !== null) {
        seen.push({ behind: view.tick - drawn.tick, alpha: drawn.alpha });
      }
    }
    return seen;
  }, FRAMES);
  // By a clock that is ahead, every frame would be drawn half a tick too far.
  const between = looks.filter(({ alpha }) => alpha > 0.02 && alpha < 0.98);
  expect(between.length, 'frames drawn between two ticks').toBeGreaterThan(FRAMES / 2);
  expect(Math.max(...looks.map(({ behind }) => behind)), 'ticks behind').toBeLessThanOrEqual(3);
});
