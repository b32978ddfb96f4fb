import type { Page } from '@playwright/test';
import type { DecodedView } from '../../src/client/session/probe.ts';
import type { NetStats } from '../../src/worker/net-stats.ts';
import { changePractice } from '../fixtures/practice-options.ts';
import { expect, test } from '../fixtures/test.ts';
import { installClock, passTimeUntil } from '../fixtures/test-clock/open-by-test-clock.ts';

const TICK_MS = 1000 / 60;
const RATES = [30, 60, 144] as const;
/** Times of all displays are whole numbers of these: the least common multiple of the rates. */
const UNITS_PER_SECOND = 720;
const SECONDS = 5;
/** When the keys begin, a little after its beginning; the kick-off is at 180. */
const START_TICK = 190;
const START_AFTER_TICK_MS = 0.5;
const CENTIMETRE = 0.01;

type Stroke = readonly [atMs: number, type: 'keydown' | 'keyup', code: string];

/** Of all lengths, one shorter than any display's frame, and one between two frames of 30 Hz. */
const STROKES: readonly Stroke[] = [
  [41, 'keydown', 'KeyW'],
  [233, 'keydown', 'Space'],
  [611, 'keydown', 'KeyA'],
  [618, 'keyup', 'KeyA'],
  [902, 'keydown', 'KeyD'],
  [1107, 'keyup', 'KeyD'],
  [1402, 'keyup', 'Space'],
  [1518, 'keydown', 'KeyE'],
  [1521, 'keyup', 'KeyE'],
  [2003, 'keydown', 'ShiftLeft'],
  [2009, 'keydown', 'KeyA'],
  [2437, 'keyup', 'ShiftLeft'],
  [2702, 'keyup', 'KeyA'],
  [3301, 'keyup', 'KeyW'],
  [3307, 'keydown', 'KeyS'],
  [4102, 'keydown', 'KeyD'],
  [4404, 'keyup', 'KeyS'],
  [4411, 'keydown', 'KeyW'],
  [4422, 'keydown', 'Space'],
  [4803, 'keyup', 'KeyD'],
];

interface Look {
  readonly world: DecodedView;
  /** As drawn: the ball, then the cars; null for what is off the pitch. */
  readonly bodies: readonly ({ readonly x: number; readonly y: number } | null)[];
}

/** By time, in units of a 720th of a second. */
type Looks = ReadonlyMap<number, Look>;

interface Played {
  readonly looks: Looks;
  /** Of the world, the newest that the authority gave. */
  readonly lastHash: NetStats['lastHash'];
}

test.use({ drawnOf: 1 });

test('the same keys at the same times drive the same way on displays of 30, 60 and 144 Hz', async ({
  player,
  serverUrl,
}) => {
  // The clock is the test's own: a slow machine takes longer over the same time.
  test.setTimeout(180_000);
  const played: Played[] = [];
  for (const rate of RATES) {
    const { page } = await player(`${rate} Hz`);
    // Small, since every frame of a display is drawn, however long that takes.
    await page.setViewportSize({ width: 320, height: 180 });
    await startPractice(page, serverUrl);
    played.push(await play(page, rate));
    await page.close();
  }
  for (const [index, one] of played.entries()) {
    const next = (index + 1) % RATES.length;
    const other = played[next] ?? one;
    const name = `${RATES[index]} and ${RATES[next]} Hz`;
    expectDriven(one.looks);
    compare(one.looks, other.looks, name);
    expect(one.lastHash?.tick, 'tick of the hash').toBeGreaterThan(START_TICK + SECONDS * 50);
    expect(one.lastHash, `${name}: the world's hash`).toEqual(other.lastHash);
  }
});

async function startPractice(page: Page, url: string): Promise<void> {
  await changePractice(page, { seed: 11 });
  await installClock(page);
  await page.goto(url);
  await page.getByRole('button', { name: 'Practice', exact: true }).click();
  // The dialog is loaded once a frame has been drawn.
  const start = page.getByRole('button', { name: 'Start practice' });
  await passTimeUntil(page, () => start.isVisible());
  await start.click();
  const isShown = () => page.evaluate(() => (window.driftball.drawn()?.tick ?? 0) > 0);
  await passTimeUntil(page, isShown);
}

/** Plays the keys with a display of the rate, and looks at every frame. */
async function play(page: Page, rate: number): Promise<Played> {
  const plan = { rate, START_TICK, START_AFTER_TICK_MS, TICK_MS, UNITS_PER_SECOND, SECONDS };
  const { looks, lastHash } = await page.evaluate(
    async ({ strokes, ...plan }) => {
      const { testClock: clock, driftball } = window;
      const drawnNow = () => {
        const drawn = driftball.drawn();
        if (drawn === null) throw new Error('nothing is drawn');
        return drawn;
      };
      const tick0Ms = () => {
        const { timeMs, tick, alpha } = drawnNow();
        return timeMs - (tick + alpha) * plan.TICK_MS;
      };
      const startMs = tick0Ms() + plan.START_TICK * plan.TICK_MS + plan.START_AFTER_TICK_MS;
      if (startMs < clock.nowMs) throw new Error('the page was shown too late');
      const looks: [number, Look][] = [];
      const waiting = [...strokes];
      const unitsPerFrame = plan.UNITS_PER_SECOND / plan.rate;
      for (let unit = 0; unit <= plan.SECONDS * plan.UNITS_PER_SECOND; unit += unitsPerFrame) {
        const afterMs = (unit * 1000) / plan.UNITS_PER_SECOND;
        for (let next = waiting[0]; next !== undefined && next[0] <= afterMs; next = waiting[0]) {
          const [atMs, type, code] = next;
          waiting.shift();
          await clock.advanceTo(startMs + atMs);
          window.dispatchEvent(new KeyboardEvent(type, { code, bubbles: true, cancelable: true }));
        }
        await clock.advanceTo(startMs + afterMs);
        clock.drawFrame();
        const world = driftball.view();
        const { ball, cars } = drawnNow();
        if (world === null) throw new Error('there is no match');
        const bodies = [ball, ...cars].map((body) => body && { x: body.x, y: body.y });
        looks.push([unit, { world, bodies }]);
      }
      return { looks, lastHash: (await driftball.stats())?.lastHash ?? null };
    },
    { ...plan, strokes: STROKES },
  );
  return { looks: new Map(looks), lastHash };
}

/** The keys were heard: the car of the page, in slot 0, is elsewhere. */
function expectDriven(looks: Looks): void {
  const ownCars = [...looks.values()].map(({ bodies }) => bodies[1] ?? null);
  const [from, to] = [ownCars.at(0), ownCars.at(-1)];
  const metres = from && to ? Math.hypot(to.x - from.x, to.y - from.y) : 0;
  expect(metres, 'metres driven').toBeGreaterThan(5);
}

function compare(one: Looks, other: Looks, name: string): void {
  const times = [...one.keys()].filter((time) => other.has(time));
  expect(times.length, `${name}: equal times`).toBeGreaterThan(SECONDS * 5);
  let apart = 0;
  for (const time of times) {
    const [a, b] = [one.get(time), other.get(time)];
    expect(a?.world, `${name}: the world after ${time}/${UNITS_PER_SECOND} s`).toEqual(b?.world);
    for (const [index, body] of (a?.bodies ?? []).entries()) {
      const twin = b?.bodies[index] ?? null;
      expect(twin === null, `${name}: body ${index} is drawn`).toBe(body === null);
      if (body === null || twin === null) continue;
      apart = Math.max(apart, Math.hypot(body.x - twin.x, body.y - twin.y));
    }
  }
  expect(apart, `${name}: metres between what is drawn at equal times`).toBeLessThan(CENTIMETRE);
}
