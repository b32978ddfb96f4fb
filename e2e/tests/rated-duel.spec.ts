/** A rated match between two people, and what is left of it after the server's restart. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { teamOfSlot } from '../../src/sim/team.ts';
import type { Actor } from '../fixtures/actor.ts';
import { handsOnKeys } from '../fixtures/hands.ts';
import { playMatch } from '../fixtures/play-match.ts';
import { GOALS, lastScoreboard, resultIn, statsOf, sumOf } from '../fixtures/read-standings.ts';
import { keepPicture } from '../fixtures/screenshots.ts';
import { inSmallWindow } from '../fixtures/small-window.ts';
import { ALONE, expect, test } from '../fixtures/test.ts';
import { makeParty, openTitle, partyOf, untilSeated } from '../fixtures/with-friends.ts';

/** Of a browser that draws by software. */
const SHOWN_MS = 60_000;
const MATCH_MS = 200_000;
const GOAL_X = 32;

test.describe.configure({ ...ALONE, timeout: 300_000 });
test.use({ drawnOf: 4 });

test('a rated duel changes both ratings as it says, and all of it outlives the server', async ({
  player,
  freshServer,
}) => {
  const data = mkdtempSync(join(tmpdir(), 'driftball-kept-'));
  const settings = { DRIFTBALL_DATA: data, DRIFTBALL_QUICK_MINUTES: '1' };
  try {
    const server = await freshServer(settings);
    const ann = await player('ann');
    const ben = await inSmallWindow(await player('ben'));
    const two = [ann, ben];
    for (const actor of two) {
      await openTitle(actor, server.url);
      await actor.page.getByRole('radio', { name: '1v1' }).click();
    }
    await Promise.all(
      two.map(({ page }) => page.getByRole('button', { name: 'Play', exact: true }).click()),
    );
    const { localSlot: annSlot } = await untilSeated(ann, SHOWN_MS);
    await untilSeated(ben, SHOWN_MS);
    expect(ann.page.url(), 'one match').toBe(ben.page.url());
    const matchId = new URL(ann.page.url()).hash.split('/')[2];
    await ben.hold('Tab');
    const [{ score, wasLevel }, scoreboard, results] = await Promise.all([
      playMatch(ann, handsOnKeys(ann), {
        goalX: GOAL_X,
        timeoutMs: MATCH_MS,
        onStage: async () => {},
      }),
      lastScoreboard(ben),
      Promise.all(two.map(({ page }) => resultIn(page))),
    ]);
    await keepPicture(ann.page, 'people', 'rated-result');
    await Promise.all(
      two.map(({ page }) => page.getByRole('button', { name: 'Change mode' }).click()),
    );
    await ben.release();
    const [result] = results;
    const rows = result?.rows ?? [];
    // Own goals are nobody's.
    expect(sumOf(rows, GOALS)).toBeLessThanOrEqual(score[0] + score[1]);
    // The goal that ends an overtime is on no scoreboard any more.
    if (!wasLevel) expect(statsOf(rows)).toEqual(statsOf(scoreboard));

    const ratings = new Map<Actor, { readonly before: number; readonly after: number }>();
    for (const [index, actor] of two.entries()) {
      const said = /Rating ([\d,]+) → ([\d,]+)/.exec(results[index]?.text ?? '');
      const [before = NaN, after = NaN] = (said ?? [])
        .slice(1)
        .map((points) => Number(points.replaceAll(',', '')));
      ratings.set(actor, { before, after });
      expect(before, 'of a newcomer').toBe(1000);
    }
    const profileOf = (actor: Actor) => results[two.indexOf(actor)]?.ownProfile ?? '';
    const annWins = score[0] > score[1] === (teamOfSlot(annSlot ?? -1) === 0);
    const [winner, loser] = annWins ? [ann, ben] : [ben, ann];
    const won = ratings.get(winner)?.after ?? NaN;
    const lost = ratings.get(loser)?.after ?? NaN;
    expect(won).toBeGreaterThan(1000);
    expect(lost).toBeLessThan(won);
    const link = await makeParty(ann);
    await ben.page.goto('about:blank');
    await ben.page.goto(link);
    await expect(partyOf(ann.page).getByRole('listitem')).toHaveCount(2);

    const expectAll = async (): Promise<void> => {
      for (const [actor, { after }] of ratings) {
        const outcome = actor === winner ? 'Won' : 'Lost';
        await actor.page.goto(`${server.url}${profileOf(actor)}`);
        await expect(actor.page.getByRole('heading', { name: actor.name })).toBeVisible();
        const standing = actor.page.getByRole('row', { name: '1v1' });
        await expect(standing.getByRole('cell').nth(0)).toHaveText(after.toLocaleString('en'));
        await expect(standing.getByRole('cell').nth(1)).toHaveText(actor === winner ? '1' : '2');
        const history = actor.page.getByRole('link', { name: new RegExp(outcome) });
        await expect(history).toHaveAttribute('href', `#/result/${matchId}-1`);
        await expect(history).toContainText(`rating ${after.toLocaleString('en')}`);
      }
      await keepPicture(ann.page, 'people', 'profile');
      await ann.page.goto(`${server.url}#/board/1v1/week`);
      const board = ann.page.getByRole('table', { name: 'Leaderboard 1v1' });
      await expect(board.getByRole('rowheader')).toContainText([winner.name, loser.name]);
      const points = [won, lost].map((each) => each.toLocaleString('en'));
      await expect(board.getByRole('row').filter({ hasText: points[0] ?? '' })).toContainText(
        winner.name,
      );
      await expect(board.getByRole('row').filter({ hasText: points[1] ?? '' })).toContainText(
        loser.name,
      );
      await keepPicture(ann.page, 'people', 'leaderboard');
      await ann.page.goto(`${server.url}#/result/${matchId}-1`);
      await expect(ann.page.getByRole('row').filter({ hasText: winner.name })).toContainText(
        points[0] ?? '',
      );
      await expect(ann.page.getByRole('row').filter({ hasText: loser.name })).toContainText(
        points[1] ?? '',
      );
    };
    await expectAll();

    await Promise.all(two.map(({ page }) => page.goto('about:blank')));
    await server.close();
    const again = await freshServer({ ...settings, PORT: new URL(server.url).port });
    expect(again.url).toBe(server.url);
    await expectAll();
    for (const { page } of two) {
      await page.goto('about:blank');
      await page.goto(server.url);
    }
    await expect(partyOf(ben.page).getByRole('listitem')).toContainText([
      /ann.*Leader/,
      /ben.*You/,
    ]);
    await keepPicture(ann.page, 'people', 'party-after-restart');
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
