import type { DecodedView } from '../../src/client/session/probe.ts';
import type { Actor } from '../fixtures/actor.ts';
import { ALONE, expect, test } from '../fixtures/test.ts';

/** How long the two drive. MATCH_SECONDS=180 is a whole match, with as many hashes to compare. */
const DRIVE_SECONDS = Number(process.env.MATCH_SECONDS ?? 6);
const TICKS_PER_SECOND = 60;
const TICKS_TO_COMPARE = 30;
const MANOEUVRES = [['KeyW'], ['KeyW', 'KeyA'], ['KeyW', 'KeyD', 'Space'], ['KeyS']];

/** Both do the same, so that they meet at the ball, where each predicts the other wrongly. */
async function driveBoth(ann: Actor, bob: Actor): Promise<void> {
  const { tick } = await bob.until(() => true, 'a view');
  const endTick = tick + DRIVE_SECONDS * TICKS_PER_SECOND;
  for (let round = 0, now = tick; now < endTick; round++) {
    const keys = MANOEUVRES[round % MANOEUVRES.length] ?? [];
    await ann.hold(...keys);
    await bob.hold(...keys);
    const nextTick = now + TICKS_PER_SECOND / 2;
    ({ tick: now } = await bob.until((view) => view.tick > nextTick, 'some driving'));
  }
  await ann.release();
  await bob.release();
}

/** Views by tick, as many as come while the page draws `frames` frames. */
async function record(actor: Actor, frames: number): Promise<Map<number, DecodedView>> {
  const views = await actor.page.evaluate(async (count) => {
    const seen = [];
    for (let frame = 0; frame < count; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      seen.push(window.driftball.view());
    }
    return seen;
  }, frames);
  const present = views.filter((view) => view !== null);
  return new Map(present.map((view) => [view.tick, view]));
}

/** The largest difference of a coordinate (metres) or an angle between two views of one tick. */
function differenceOf(one: DecodedView, other: DecodedView): number {
  const numbersOf = (view: DecodedView): number[] =>
    [view.ball, ...view.cars].flatMap(({ x, y, angle }) => [x, y, angle]);
  const others = numbersOf(other);
  return Math.max(
    ...numbersOf(one).map((value, index) => Math.abs(value - (others[index] ?? NaN))),
  );
}

test.describe.configure(ALONE);
test.use({ drawnOf: 1 });

test('two people and two bots: one comes by a link from far away, and all see the same match', async ({
  player,
  serverUrl,
  sizedMatch,
  longLink,
}) => {
  test.setTimeout((120 + DRIVE_SECONDS * 2) * 1000);
  const match = await sizedMatch(2);
  const ann = await player('ann');
  await ann.enter(serverUrl + match.hash, 'Join your friend’s match');
  await match.leave();
  const far = await longLink({ rttMs: 100, jitterMs: 10 });
  const bob = await player('bob');
  await bob.enter(far.url + new URL(ann.page.url()).hash, 'Join your friend’s match');
  await ann.expectOnScoreboard('bob');
  await bob.expectOnScoreboard('ann');

  await Promise.all([ann.untilPlay(), bob.untilPlay()]);
  await driveBoth(ann, bob);

  // No key is down any more: once that is known to all, every tick is seen alike.
  const { tick } = await ann.until(() => true, 'a view');
  await Promise.all([
    ann.until((view) => view.tick > tick + 120, 'the releases to be confirmed'),
    bob.until((view) => view.tick > tick + 120, 'the releases to be confirmed'),
  ]);
  const differences: number[] = [];
  // As many rounds as a slow machine needs: each draws only some of the ticks.
  while (differences.length < TICKS_TO_COMPARE) {
    const [seenByAnn, seenByBob] = await Promise.all([record(ann, 150), record(bob, 150)]);
    for (const [tick, atAnn] of seenByAnn) {
      const atBob = seenByBob.get(tick);
      if (atBob !== undefined) differences.push(differenceOf(atAnn, atBob));
    }
  }
  // Now and then a correction still fades: a bot was hit, or a stall of the link outran its promise.
  differences.sort((one, other) => one - other);
  const median = differences[differences.length >> 1];
  expect(median, 'metres between what both saw, most of the time').toBeLessThan(0.001);
  const scores = async () => [(await ann.view())?.score, (await bob.view())?.score];
  await expect
    .poll(async () => {
      const [atAnn, atBob] = await scores();
      return atAnn?.join() === atBob?.join();
    }, 'the score to be the same for both')
    .toBe(true);

  for (const actor of [ann, bob]) {
    const { rollbacks, hashesCompared, hashMismatches, resyncs } = await actor.stats();
    const figures = { rollbacks, hashesCompared, hashMismatches, resyncs };
    test.info().annotations.push({ type: actor.name, description: JSON.stringify(figures) });
    // One comes every half second; the joins and the first corrections take a few.
    const expected = Math.floor(DRIVE_SECONDS * 2 * 0.9);
    expect(hashesCompared, `hashes that ${actor.name} compared`).toBeGreaterThan(expected);
    expect(hashMismatches, `hashes that differ at ${actor.name}`).toBe(0);
  }
  const { rollbacks } = await bob.stats();
  // Each change of ann's keys is one that bob could not know: two a second, some in one rollback.
  expect(rollbacks, 'a long link makes rollbacks').toBeGreaterThan((DRIVE_SECONDS * 100) / 180);
});
