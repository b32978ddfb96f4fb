import type { Actor } from '../fixtures/actor.ts';
import type { LinkProxy } from '../fixtures/link-proxy.ts';
import { ALONE, expect, test } from '../fixtures/test.ts';
import { TickClock } from '../fixtures/tick-clock.ts';

/** How long the path is gone. CUT_SECONDS=10 is what was promised; CI has less time. */
const CUT_SECONDS = Number(process.env.CUT_SECONDS ?? 4);

const OUTAGES: readonly {
  readonly name: string;
  begin(link: LinkProxy): void;
  end(link: LinkProxy): void;
}[] = [
  {
    name: 'cut and refused',
    begin(link) {
      link.refuse(true);
      link.cut();
    },
    end: (link) => link.refuse(false),
  },
  {
    name: 'swallowed without a word',
    begin: (link) => link.blackhole(true),
    // What hangs in the hole hangs on: only what leaves from now on gets through.
    end(link) {
      link.cut();
      link.blackhole(false);
    },
  },
];

/** @returns how long after `beganMs` the page plays again, by the page's own drawn frames */
async function timeUntilPlaying(actor: Actor, rejoins: number, clock: TickClock): Promise<number> {
  const beganMs = performance.now();
  await actor.page.evaluate(async (count) => {
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const stats = await window.driftball.stats();
      const isMending = document.querySelector('.link-line') !== null;
      if (stats?.rejoins === count && !isMending) return;
    }
  }, rejoins);
  const ms = performance.now() - beganMs;
  const { tick } = await actor.until(() => true, 'a view');
  expect(clock.behind(tick), 'ticks behind the server').toBeLessThan(30);
  return ms;
}

test.describe.configure(ALONE);
test.use({ drawnOf: 1 });

for (const outage of OUTAGES) {
  test(`a path that is ${outage.name} for ${CUT_SECONDS} s costs no car, and at most a second`, async ({
    player,
    sizedMatch,
    longLink,
  }) => {
    test.setTimeout((60 + CUT_SECONDS) * 1000);
    const match = await sizedMatch(1);
    const link = await longLink({ rttMs: 60, jitterMs: 10 });
    const ann = await player('ann');
    await ann.enter(link.url + match.hash, 'Join your friend’s match');
    const before = await ann.untilPlay();
    const clock = await TickClock.read(ann);

    outage.begin(link);
    const status = ann.page.locator('.link-line');
    await expect(status).toContainText('Reconnecting…');
    await expect(ann.page.getByTestId('ping')).toHaveText('No connection');
    await new Promise((resolve) => setTimeout(resolve, CUT_SECONDS * 1000));
    await expect(status, 'it is said for how long').toContainText(/\d+ s already/);
    outage.end(link);

    const ms = await timeUntilPlaying(ann, 1, clock);
    console.info(
      `path ${outage.name} for ${CUT_SECONDS} s: playing again ${Math.round(ms)} ms after it is back`,
    );
    expect(ms).toBeLessThan(1000);
    expect((await ann.until(() => true, 'a view')).localSlot).toBe(before.localSlot);
    expect((await ann.stats()).hashMismatches).toBe(0);
    // The last: of the service worker, which is fetched once the match is shown, and later again.
    ann.forgive(/net::ERR|WebSocket|fetching the script/);
    await match.leave();
  });
}
