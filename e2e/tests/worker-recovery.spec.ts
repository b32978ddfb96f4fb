import type { Page } from '@playwright/test';
import { type Actor, ownCar } from '../fixtures/actor.ts';
import { ALONE, expect, test } from '../fixtures/test.ts';

/** How a worker can go; what is expected of the page is the same. */
type Death = 'is ended' | 'hangs' | 'throws';

/**
 * The page is blocked until so many times it cost nothing. A busy machine holds worker or server up
 * now and then; a page that mattered would cost 18 inputs each time.
 */
const UNTOUCHED_BLOCKS = 3;
const MAX_BLOCKS = 10;

declare global {
  interface Window {
    /** The match worker that was last asked how its match goes; a spare one is not asked. */
    playing: Worker & { readonly number: string };
    linkLines: string[];
  }
}

/** Must come before the page's own code. */
async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let workers = 0;
    window.linkLines = [];
    window.Worker = class extends Worker {
      readonly number: string;

      constructor(url: string | URL, options?: WorkerOptions) {
        const number = `${options?.name} ${workers++}`;
        super(url, { ...options, name: number });
        this.number = number;
      }

      override postMessage(...sent: unknown[]): void {
        // As Comlink sends a call.
        const { path } = (sent[0] ?? {}) as { readonly path?: readonly string[] };
        if (path?.[0] === 'stats') window.playing = this;
        Reflect.apply(super.postMessage, this, sent);
      }
    };
    new MutationObserver(() => {
      const line = document.querySelector('.link-line')?.textContent;
      if (line != null && window.linkLines.at(-1) !== line) window.linkLines.push(line);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
}

async function bringDown(actor: Actor, death: Death): Promise<void> {
  const { page } = actor;
  await actor.stats();
  if (death === 'is ended') {
    await page.evaluate(() => window.playing.terminate());
    return;
  }
  const number = await page.evaluate(() => window.playing.number);
  const workers = page.workers().filter((each) => each.url().includes('match-worker'));
  const names = await Promise.all(
    workers.map((each) => each.evaluate(() => self.name).catch(() => null)),
  );
  const worker = workers[names.indexOf(number)];
  if (worker === undefined) throw new Error(`no match worker is called ${number}`);
  await worker.evaluate((hangs) => {
    setTimeout(() => {
      if (!hangs) throw new Error('planted');
      for (;;);
    });
  }, death === 'hangs');
}

/** @returns the time until ticks are shown that the old worker cannot have computed */
async function timeUntilPlaying(actor: Actor, death: Death): Promise<number> {
  const { rejoins } = await actor.stats();
  const playing = actor.page.evaluate(async (count) => {
    const beganMs = performance.now();
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const ms = performance.now() - beganMs;
      if (ms > 10_000) return ms;
      const stats = await window.driftball.stats().catch(() => null);
      if (stats?.rejoins === count && window.driftball.view() !== null) return ms;
    }
  }, rejoins + 1);
  await bringDown(actor, death);
  return playing;
}

test.describe.configure(ALONE);
test.use({ drawnOf: 1 });

test('a match worker that dies is replaced, and takes the same seat', async ({
  player,
  sizedMatch,
  serverUrl,
}) => {
  const match = await sizedMatch(1);
  const ann = await player('ann');
  await watchWorkers(ann.page);
  await ann.enter(serverUrl + match.hash, 'Join your friend’s match');
  const first = await ann.untilPlay();
  const canvas = await ann.page.locator('#pitch canvas').elementHandle();
  await ann.hold('KeyW');

  for (const death of ['is ended', 'hangs'] as const) {
    const ms = await timeUntilPlaying(ann, death);
    console.info(`worker ${death}: playing again after ${Math.round(ms)} ms`);
    expect(ms, `until playing again, when the worker ${death}`).toBeLessThan(2000);
    const after = await ann.until(() => true, 'a view');
    expect(after.localSlot).toBe(first.localSlot);
    // The key is still down, and the new worker knows.
    const from = ownCar(after);
    const isDriven = () => ann.until((view) => ownCar(view).x !== from.x, 'the car to move');
    await isDriven();
  }
  expect(await canvas?.evaluate((element) => element.isConnected), 'the pitch stayed').toBe(true);
  const lines = await ann.page.evaluate(() => window.linkLines);
  expect(lines.join()).toContain('Reconnecting…');
  const { hashesCompared } = await ann.stats();
  await expect.poll(async () => (await ann.stats()).hashesCompared).toBeGreaterThan(hashesCompared);
  expect((await ann.stats()).hashMismatches).toBe(0);

  // The third within half a minute: a fourth would not live either.
  await bringDown(ann, 'throws');
  await expect(ann.page.getByText('The game broke down')).toBeVisible();
  await expect(ann.page.getByRole('button', { name: 'Try again' })).toBeVisible();
  ann.forgive(/planted|match worker/);
  await match.leave();
});

test('practice whose worker dies cannot go on, and says so', async ({ player, serverUrl }) => {
  const ann = await player('ann');
  await watchWorkers(ann.page);
  await ann.enter(serverUrl, 'Practice');
  await bringDown(ann, 'is ended');
  // A device that is merely slow gets ten seconds.
  await expect(ann.page.getByText('cannot be continued')).toBeVisible({ timeout: 30_000 });
  await ann.page.getByRole('button', { name: 'Try again' }).click();
  await ann.until((view) => view.tick < 200, 'another match');
});

test('a page that is blocked for 300 ms costs no input, and the match goes on', async ({
  player,
  sizedMatch,
  serverUrl,
}) => {
  const match = await sizedMatch(1);
  const ann = await player('ann');
  await ann.enter(serverUrl + match.hash, 'Join your friend’s match');
  await ann.untilPlay();
  await ann.hold('KeyW');
  const { tick } = await ann.until(() => true, 'a view');
  await ann.until((view) => view.tick > tick + 180, 'the lead to settle');

  const blocks: { readonly ticks: number; readonly substituted: number }[] = [];
  const untouched = () =>
    blocks.filter(({ ticks, substituted }) => ticks > 15 && substituted === 0);
  while (untouched().length < UNTOUCHED_BLOCKS && blocks.length < MAX_BLOCKS) {
    const before = await ann.stats();
    const ticks = await ann.page.evaluate(() => {
      const tickNow = () => window.driftball.view()?.tick ?? 0;
      const from = tickNow();
      const untilMs = performance.now() + 300;
      while (performance.now() < untilMs);
      return tickNow() - from;
    });
    const { tick: now } = await ann.until(() => true, 'a view');
    await ann.until((view) => view.tick > now + 20, 'the inputs to be confirmed');
    const after = await ann.stats();
    blocks.push({ ticks, substituted: after.substitutedInputs - before.substitutedInputs });
  }
  const list = (name: 'ticks' | 'substituted') => blocks.map((block) => block[name]).join(', ');
  console.info(
    `page blocked for 300 ms, ${blocks.length} times: ${list('ticks')} ticks meanwhile, ${list('substituted')} inputs substituted`,
  );
  expect(untouched().length, 'blocks that cost nothing').toBe(UNTOUCHED_BLOCKS);
  const last = await ann.stats();
  expect(last.rejoins).toBe(0);
  expect(last.hashMismatches).toBe(0);
  await match.leave();
});
