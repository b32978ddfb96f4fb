import { expect, type Page, test } from '@playwright/test';
import type { RigReport } from '../fixtures/channel-rig/rig.ts';
import { type Rig, startRig } from '../fixtures/channel-rig/start-rig.ts';
import { ALONE } from '../fixtures/test.ts';

const PERFECT = { delayMs: 0, jitterMs: 0, lossShare: 0, bytesPerSecond: null, retransmitMs: 0 };

let rig: Rig | null = null;

test.describe.configure(ALONE);

test.afterEach(async () => {
  await rig?.close();
  rig = null;
});

async function open(page: Page, one: Rig): Promise<void> {
  rig = one;
  await page.goto(one.pageUrl);
  await page.waitForFunction(() => window.rig !== undefined);
}

function run(page: Page, messages: number, perSecond: number): Promise<RigReport> {
  if (rig === null) throw new Error('no rig');
  return page.evaluate(([url, count, rate]) => window.rig.run(url, count, rate), [
    rig.signalsUrl,
    messages,
    perSecond,
  ] as const);
}

test('1,000 messages go both ways between worker and server, whatever the page does', async ({
  page,
}) => {
  await open(page, await startRig({ udpPort: 44_060, conditions: null }));
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  const running = run(page, 1000, 200);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await page.evaluate(() => window.rig.blockMainThread(1000));
  const report = await running;
  note(report);
  expect(report.failure).toBeNull();
  expect(report.receivedUp).toBeGreaterThan(990);
  expect(report.receivedDown).toBeGreaterThan(990);
  // The page stood still for a second; the channel did not.
  expect(report.longestGapMs).toBeLessThan(500);
});

test('what is lost on the way stays lost, and holds nothing back', async ({ page }) => {
  const conditions = { ...PERFECT, delayMs: 25, jitterMs: 10, lossShare: 0.02 };
  await open(page, await startRig({ udpPort: 44_061, conditions }));
  const report = await run(page, 600, 60);
  note(report);
  expect(report.failure).toBeNull();
  expect(report.receivedUp).toBeGreaterThan(600 * 0.93);
  expect(report.receivedUp).toBeLessThan(600);
  expect(report.receivedDown).toBeGreaterThan(600 * 0.93);
  expect(report.receivedDown).toBeLessThan(600);
  // The median, because a busy machine is late with the rest.
  expect(percentile(report.rttMs, 0.5)).toBeLessThan(50 + 20 + 20);
});

test('one page opens channels one after another', async ({ page }) => {
  await open(page, await startRig({ udpPort: 44_062, conditions: null }));
  for (let round = 0; round < 5; round++) {
    const report = await run(page, 20, 100);
    expect([report.failure, report.receivedDown > 0]).toEqual([null, true]);
  }
});

test('after a hole in the path what is sent arrives fresh', async ({ page }) => {
  const conditions = { ...PERFECT, delayMs: 25 };
  await open(page, await startRig({ udpPort: 44_063, conditions }));
  const running = run(page, 420, 60);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  rig?.relay?.blackhole(true);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  rig?.relay?.blackhole(false);
  const report = await running;
  note(report);
  expect(report.failure).toBeNull();
  // 120 of each direction fell into it.
  expect(report.receivedUp).toBeGreaterThan(220);
  expect(report.receivedDown).toBeGreaterThan(220);
  expect(report.longestGapMs).toBeLessThan(4000);
  expect(report.rttMs.filter((ms) => ms > 200).length).toBeLessThan(20);
});

test('a server without data channels says so at once', async ({ page }) => {
  await open(page, await startRig({ udpPort: null, conditions: null }));
  expect((await run(page, 1, 60)).failure).toBe('ended by the server');
});

function note({ rttMs, ...rest }: RigReport): void {
  const stale = rttMs.filter((ms) => ms > 200).length;
  const rtt = {
    stale,
    p50: percentile(rttMs, 0.5),
    p95: percentile(rttMs, 0.95),
    p99: percentile(rttMs, 0.99),
  };
  test.info().annotations.push({ type: 'figures', description: JSON.stringify({ ...rest, rtt }) });
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}
