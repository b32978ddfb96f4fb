import { symmetricPath } from '../../src/netcode/link-presets.ts';
import type { NetStats } from '../../src/worker/net-stats.ts';
import type { Actor } from '../fixtures/actor.ts';
import { type LinkProxy, startLinkProxy } from '../fixtures/link-proxy.ts';
import { ALONE, expect, test } from '../fixtures/test.ts';
import { TickClock } from '../fixtures/tick-clock.ts';
import { startUdpRelay, type UdpRelay } from '../fixtures/udp-relay.ts';

const UDP_PORT = 44_070;
/** Of datagrams and of the socket alike. */
const PATH = symmetricPath({ rttMs: 40, jitterMs: 4, lossShare: 0 });
/**
 * When datagrams end without a word, what is on its way (24 ms) and what leaves until the silence is
 * long enough to be one (40 ms and a tick) is late: 5 ticks (match-streams.test.ts holds that on a
 * time of its own), and none on the way back. A busy machine now and then makes inputs late whatever
 * the path; a fault of ours would do so every time.
 */
const MOST_MADE_UP_AT_END = 8;
const MOST_MADE_UP_ON_RETURN = 3;
const MOST_ROUNDS = 4;
const TICKS_AFTER_CHANGE = 30;

let relay: UdpRelay | null = null;
let link: LinkProxy | null = null;

test.describe.configure(ALONE);
test.use({ drawnOf: 1 });

test.afterEach(async () => {
  relay?.close();
  await link?.close();
  relay = null;
  link = null;
});

interface Change {
  readonly afterMs: number;
  /** Of the player's inputs: from 10 ticks before the change to half a second after it. */
  readonly madeUp: number;
}

/** Waits until the match is played that way. */
async function untilCarrier(actor: Actor, carrier: NetStats['carrier']): Promise<Change> {
  const beganMs = performance.now();
  const before = await actor.page.evaluate(async (wanted) => {
    const seen: number[] = [];
    for (;;) {
      const stats = await window.driftball.stats();
      if (stats !== null) seen.push(stats.substitutedInputs);
      if (stats?.carrier === wanted) return seen.at(-20) ?? seen[0] ?? 0;
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
  }, carrier);
  const afterMs = Math.round(performance.now() - beganMs);
  await playOn(actor, TICKS_AFTER_CHANGE);
  return { afterMs, madeUp: (await actor.stats()).substitutedInputs - before };
}

/** Until the server has said so many more ticks than now. */
async function playOn(actor: Actor, ticks: number): Promise<void> {
  const { confirmedTick } = await actor.stats();
  await expect
    .poll(async () => (await actor.stats()).confirmedTick)
    .toBeGreaterThan(confirmedTick + ticks);
}

function expectUnharmed(stats: NetStats): void {
  expect(stats.hashesCompared).toBeGreaterThan(0);
  const { hashMismatches, resyncs, rejoins } = stats;
  expect({ hashMismatches, resyncs, rejoins }).toEqual({
    hashMismatches: 0,
    resyncs: 0,
    rejoins: 0,
  });
}

test('a match is played over a data channel, over the socket while that is gone, and again over it', async ({
  player,
  freshServer,
}) => {
  relay = await startUdpRelay({ targetPort: UDP_PORT, conditions: PATH.up });
  const server = await freshServer({
    DRIFTBALL_UDP_PORTS: String(UDP_PORT),
    DRIFTBALL_UDP_ADDRESS: `${relay.address}:${relay.port}`,
  });
  link = await startLinkProxy({ targetPort: Number(new URL(server.url).port), ...PATH });
  const ann = await player('ann');
  await ann.enter(link.url, 'Play');
  const opening = await untilCarrier(ann, 'datachannel');
  await ann.untilPlay();
  const clock = await TickClock.read(ann);
  await ann.hold('KeyW');
  await playOn(ann, 120);

  const rounds: { readonly fallback: Change; readonly comeback: Change }[] = [];
  const clean = () =>
    rounds.filter(
      ({ fallback, comeback }) =>
        fallback.madeUp <= MOST_MADE_UP_AT_END && comeback.madeUp <= MOST_MADE_UP_ON_RETURN,
    );
  while (clean().length === 0 && rounds.length < MOST_ROUNDS) {
    relay.blackhole(true);
    const fallback = await untilCarrier(ann, 'websocket');
    await ann.hold('KeyW', 'KeyA');
    await playOn(ann, 30);
    await expect(ann.page.locator('.link-line')).toHaveCount(0);

    relay.blackhole(false);
    const comeback = await untilCarrier(ann, 'datachannel');
    await ann.hold('KeyW', 'KeyD');
    await playOn(ann, 120);
    rounds.push({ fallback, comeback });
  }
  const after = await ann.stats();
  const { tick } = await ann.until(() => true, 'a view');
  expect(Math.abs(clock.behind(tick)), 'ticks away from where the match is').toBeLessThan(30);

  console.info(`data channel: ${JSON.stringify({ opening, rounds })}`);
  expect(opening.afterMs).toBeLessThan(3000);
  for (const { fallback, comeback } of rounds) {
    expect(fallback.afterMs).toBeLessThan(600);
    // As long again, and some, when the hole lasted so long that another channel had to be opened.
    expect(comeback.afterMs).toBeLessThan(15_000);
  }
  expect(clean(), 'changes of path that cost no more than they must').not.toEqual([]);
  expectUnharmed(after);
});

test('a server without data channels is played on over its socket', async ({
  player,
  freshServer,
}) => {
  const server = await freshServer({ DRIFTBALL_UDP_PORTS: 'off' });
  const ann = await player('ann');
  await ann.enter(server.url, 'Play');
  await ann.untilPlay();
  await playOn(ann, 180);
  const stats = await ann.stats();
  expect(stats.carrier).toBe('websocket');
  expectUnharmed(stats);
});

test('a browser without data channels plays on over its socket', async ({
  player,
  freshServer,
}) => {
  const server = await freshServer();
  const ann = await player('ann');
  await ann.page.addInitScript(() => Reflect.deleteProperty(window, 'RTCPeerConnection'));
  await ann.enter(server.url, 'Play');
  await ann.untilPlay();
  await playOn(ann, 180);
  const stats = await ann.stats();
  expect(stats.carrier).toBe('websocket');
  expectUnharmed(stats);
});
