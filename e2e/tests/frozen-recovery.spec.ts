import type { Browser } from '@playwright/test';
import { ALONE, expect, test } from '../fixtures/test.ts';
import { TickClock } from '../fixtures/tick-clock.ts';

/**
 * How long the phone sleeps. FREEZE_SECONDS=60 is what was promised; CI has less time, but enough
 * for the server to notice.
 */
const FREEZE_SECONDS = Number(process.env.FREEZE_SECONDS ?? 6);

/** `renderer`: page and workers, whose sockets live on. `all`: its network as well. */
const FROZEN = ['renderer', 'all'] as const;

async function pidsOf(
  browser: Browser,
  frozen: (typeof FROZEN)[number],
): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const chosen = processInfo.filter(({ type }) => frozen === 'all' || type === frozen);
  return chosen.map(({ id }) => id);
}

function signalAll(pids: readonly number[], signal: 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of pids) process.kill(pid, signal);
}

test.describe.configure(ALONE);
test.use({ drawnOf: 1 });

for (const frozen of FROZEN)
  test(`a page frozen for ${FREEZE_SECONDS} s (processes: ${frozen}) comes back to its car`, async ({
    browser,
    player,
    sizedMatch,
    serverUrl,
  }) => {
    test.setTimeout((60 + FREEZE_SECONDS) * 1000);
    // Its host stays: a match of nobody is over after 30 s.
    const match = await sizedMatch(1);
    const ann = await player('ann');
    await ann.enter(serverUrl + match.hash, 'Join your friend’s match');
    const before = await ann.untilPlay();
    const clock = await TickClock.read(ann);

    const pids = await pidsOf(browser, frozen);
    let beganMs = 0;
    try {
      signalAll(pids, 'SIGSTOP');
      await new Promise((resolve) => setTimeout(resolve, FREEZE_SECONDS * 1000));
    } finally {
      signalAll(pids, 'SIGCONT');
      beganMs = performance.now();
    }

    const isRight = (tick: number): boolean => Math.abs(clock.behind(tick)) < 30;
    const after = await ann.until((view) => isRight(view.tick), 'the present');
    const ms = performance.now() - beganMs;
    const { rejoins, resyncs, hashesCompared } = await ann.stats();
    console.info(
      `page frozen for ${FREEZE_SECONDS} s (${frozen}): right again after ${Math.round(ms)} ms, ${rejoins} rejoins, ${resyncs} resyncs`,
    );
    expect(ms).toBeLessThan(3000);
    expect(after.localSlot).toBe(before.localSlot);
    await expect
      .poll(async () => (await ann.stats()).hashesCompared)
      .toBeGreaterThan(hashesCompared);
    expect((await ann.stats()).hashMismatches).toBe(0);
    await match.leave();
  });
