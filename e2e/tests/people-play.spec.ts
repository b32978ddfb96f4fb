/**
 * People and what they play, from end to end: quick play for four at once; friends in a private match
 * of their own with all that happens to it; a rated match, and what is left of it after a restart.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { teamOfSlot } from '../../src/sim/team.ts';
import type { Actor } from '../fixtures/actor.ts';
import { handsOnKeys } from '../fixtures/hands.ts';
import { playMatch } from '../fixtures/play-match.ts';
import { keepPicture } from '../fixtures/screenshots.ts';
import { inSmallWindow } from '../fixtures/small-window.ts';
import { ALONE, expect, test } from '../fixtures/test.ts';

/** Of a browser that draws by software. */
const SHOWN_MS = 60_000;
const EVERYBODY_MS = 20_000;
const MATCH_MS = 200_000;
const EXAMPLE_ARENA = 'docs/examples/arena.json';
const EXAMPLE_GOAL_X = 27;
const GOAL_X = 32;
/** All come from one address. */
const MANY_JOINS = { DRIFTBALL_JOINS_PER_MINUTE: '300' } as const;

test.describe.configure({ ...ALONE, timeout: 300_000 });
test.use({ drawnOf: 4 });

test('four who press Play at once are in one match, people against people', async ({
  player,
  freshServer,
}) => {
  const server = await freshServer(MANY_JOINS);
  const names = ['ann', 'ben', 'cyd', 'dan'];
  const four = await Promise.all(names.map(async (name) => inSmallWindow(await player(name))));
  for (const actor of four) {
    await openTitle(actor, server.url);
    await actor.page.getByRole('radio', { name: '2v2' }).click();
  }
  const pressedMs = performance.now();
  await Promise.all(
    four.map(({ page }) => page.getByRole('button', { name: 'Play', exact: true }).click()),
  );
  const views = await Promise.all(four.map((actor) => untilSeated(actor, EVERYBODY_MS)));
  expect(performance.now() - pressedMs, 'ms until all play').toBeLessThan(EVERYBODY_MS);
  expect(views.map(({ localSlot }) => localSlot).sort()).toEqual([0, 1, 2, 3]);
  expect(views.map(({ cars }) => cars.length)).toEqual([4, 4, 4, 4]);
  expect(new Set(four.map(({ page }) => new URL(page.url()).hash)).size, 'matches').toBe(1);

  // What everybody can read: two people a team, no bot.
  const listed = async () => {
    const answer = await fetch(`${server.url}people/matches`);
    const matches = (await answer.json()) as { names: [string[], string[]] }[];
    return {
      sizes: matches.map((match) => match.names.map((team) => team.length)),
      names: matches.flatMap((match) => match.names.flat()).sort(),
    };
  };
  // Who is just coming back over a line that was cut is not counted.
  await expect.poll(listed).toEqual({ sizes: [[2, 2]], names });
  const [ann] = four;
  await ann?.hold('Tab');
  const board = ann?.page.getByRole('region', { name: 'Scoreboard' }) ?? null;
  if (board === null) throw new Error('nobody is here');
  await expect(board.getByRole('rowheader')).toHaveCount(4);
  await expect(board.getByText('Bot', { exact: true })).toHaveCount(0);
});

test('friends of a party in a private match of their own: a host who leaves and comes back, a spectator, the result, a rematch', async ({
  player,
  freshServer,
}) => {
  const server = await freshServer(MANY_JOINS);
  const four = await Promise.all(
    ['ann', 'ben', 'cyd', 'dan'].map(async (name) => inSmallWindow(await player(name))),
  );
  const [ann, ben, cyd, dan] = four;
  if (ann === undefined || ben === undefined || cyd === undefined || dan === undefined) {
    throw new Error('somebody is missing');
  }
  await openTitle(ann, server.url);
  const link = await makeParty(ann);
  await Promise.all([ben, cyd, dan].map((actor) => followParty(actor, link)));
  await expect(partyOf(ann.page).getByRole('listitem')).toHaveCount(4);

  await ann.page.getByRole('button', { name: 'Private match' }).click();
  const setUp = ann.page.getByRole('dialog', { name: 'Private match' });
  await setUp.getByRole('radio', { name: '2v2' }).click();
  await setUp.getByLabel('Arena file').setInputFiles(EXAMPLE_ARENA);
  await expect(setUp.getByRole('status')).toContainText('The courtyard');
  // No bot may end it while people come and go.
  await setUp.getByRole('switch', { name: 'Bots fill free places' }).click();
  await setUp.getByText('Team size and rules').click();
  await setUp.getByLabel('Match length').press('Home');
  await setUp.getByLabel('Goals to win').fill('1');
  await setUp.getByRole('button', { name: 'Create match' }).click();
  const bring = ann.page.getByRole('button', { name: 'Bring the party here' });
  await bring.click({ timeout: SHOWN_MS });
  const seats = new Map<Actor, number | null>();
  for (const actor of four) {
    const { localSlot, cars } = await untilSeated(actor, SHOWN_MS);
    seats.set(actor, localSlot);
    expect(cars.length).toBeLessThanOrEqual(4);
  }
  expect([...seats.values()].sort()).toEqual([0, 1, 2, 3]);
  await ben.until((view) => view.cars.length === 4, 'four cars', SHOWN_MS);
  const matchUrl = ben.page.url();
  await stir(ben, cyd, dan);

  await openMenu(ann.page);
  await expect(menuOf(ann.page)).toContainText('You are the host.');
  await expect(menuOf(ann.page).getByTestId('played')).toContainText(
    'Private 2v2 on The courtyard',
  );
  await expect(menuOf(ann.page).getByTestId('played')).toContainText('1 min · first to 1');
  await keepPicture(ann.page, 'people', 'host-panel');
  await menuOf(ann.page).getByRole('button', { name: 'Leave the match' }).click();
  await ann.page.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click();
  await ben.until((view) => view.cars.length === 3, 'three cars');
  await openMenu(ben.page);
  // Whoever has been there longest.
  await expect(menuOf(ben.page)).toContainText(/You are the host|(cyd|dan) is the host/);
  await ben.page.keyboard.press('Escape');
  await stir(ben, cyd, dan);

  await ann.page.getByRole('button', { name: 'Back to the match' }).click();
  const { localSlot: seatAgain } = await untilSeated(ann, SHOWN_MS);
  expect(seatAgain, 'the very same seat').toBe(seats.get(ann));
  const eve = await inSmallWindow(await player('eve'));
  await eve.page.goto(`${matchUrl}/watch`);
  const watched = await eve.until((view) => view.cars.length === 4, 'the match', SHOWN_MS);
  expect(watched.localSlot).toBeNull();
  await stir(ben, cyd, dan);

  await dan.hold('Tab');
  const [{ score }, scoreboard, [result, ...others]] = await Promise.all([
    playMatch(ann, handsOnKeys(ann), {
      goalX: EXAMPLE_GOAL_X,
      timeoutMs: MATCH_MS,
      onStage: async () => {},
    }),
    lastScoreboard(dan),
    // The next match begins before slow pages are looked at one after the other.
    Promise.all([...four, eve].map(({ page }) => resultIn(page))),
  ]);
  await dan.release();
  await keepPicture(ann.page, 'people', 'private-result');
  expect(result?.text).toContain('Not rated: a private match.');
  const rows = result?.rows ?? [];
  expect(rows.map(([name]) => name).sort()).toEqual(['ann', 'ben', 'cyd', 'dan']);
  // Own goals are nobody's.
  expect(sumOf(rows, GOALS)).toBeLessThanOrEqual(score[0] + score[1]);
  for (const other of others) expect(other.rows).toEqual(rows);
  // The scoreboard is shown until the goal that decides.
  expect(scoreboard.map(([name]) => name).sort()).toEqual(['ann', 'ben', 'cyd', 'dan']);
  expect(sumOf(scoreboard, GOALS)).toBeLessThanOrEqual(1);
  expect(sumOf(scoreboard, SAVES)).toBeLessThanOrEqual(sumOf(rows, SAVES));

  await Promise.all(four.map(({ page }) => pressUntilGone(page, 'Rematch')));
  const again = await eve.until((view) => view.phase !== 'end', 'the rematch', SHOWN_MS);
  expect(again.score).toEqual([0, 0]);
  expect(again.cars).toHaveLength(4);
  expect((await untilSeated(ann, SHOWN_MS)).localSlot).toBe(seats.get(ann));

  // The result keeps its address.
  const matchId = new URL(matchUrl).hash.split('/')[2];
  await eve.page.goto(`${server.url}#/result/${matchId}-1`);
  await expect(eve.page.getByText('Not rated: a private match.')).toBeVisible();
  const kept = eve.page.locator('.result-team tbody tr');
  await expect(kept).toHaveCount(4);
  expect(await kept.evaluateAll(cellsOf)).toEqual(rows);
});

test('a rated duel changes both ratings as it says, and all of it outlives the server', async ({
  player,
  freshServer,
}) => {
  const data = mkdtempSync(join(tmpdir(), 'driftball-kept-'));
  const settings = { ...MANY_JOINS, DRIFTBALL_DATA: data, DRIFTBALL_QUICK_MINUTES: '1' };
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

const partyOf = (page: Page) => page.getByRole('complementary', { name: 'Play with friends' });
const menuOf = (page: Page) => page.getByRole('dialog', { name: 'Menu' });
const resultOf = (page: Page) => page.getByRole('dialog', { name: 'Result' });

/** Under the actor's name, and known to the server by it. */
async function openTitle({ page, name }: Actor, url: string): Promise<void> {
  await page.goto(url);
  await nameOnTitle(page, name);
}

async function nameOnTitle(page: Page, name: string): Promise<void> {
  const field = page.getByLabel('Your name');
  await field.fill(name);
  await field.blur();
  await expect(page.getByRole('button', { name: new RegExp(`${name}#\\d{4}`) })).toBeVisible({
    timeout: SHOWN_MS,
  });
}

async function makeParty({ page }: Actor): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await partyOf(page).getByRole('button', { name: 'Play with friends' }).click();
  await partyOf(page).getByRole('button', { name: 'Copy party link' }).click();
  await expect(partyOf(page).getByText('Link copied')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

async function followParty({ page, name }: Actor, link: string): Promise<void> {
  await page.goto(link);
  await expect(partyOf(page).getByText('You', { exact: true })).toBeVisible();
  await nameOnTitle(page, name);
}

/** Until the actor has a car. */
function untilSeated(actor: Actor, timeoutMs: number) {
  return actor.until(
    (view) => view.cars.some(({ slot }) => slot === view.localSlot),
    'a car',
    timeoutMs,
  );
}

/** Or bots would drive for those who only look on. */
async function stir(...actors: readonly Actor[]): Promise<void> {
  for (const actor of actors) {
    await actor.hold('KeyS');
    await actor.nextFrame();
    await actor.release();
  }
}

async function openMenu(page: Page): Promise<void> {
  const corner = page.getByRole('button', { name: 'Menu' });
  await corner.click({ timeout: SHOWN_MS });
  await expect(menuOf(page)).toBeVisible();
}

const GOALS = 1;
const SAVES = 3;

function sumOf(rows: readonly (readonly string[])[], column: number): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0);
}

/** Of each row the name, then goals, assists, saves, shots and what follows; runs in the page. */
function cellsOf(rows: readonly Element[]): string[][] {
  return rows.map((row) => [
    row.querySelector('bdi, .player-name')?.textContent ?? '',
    ...[...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
  ]);
}

/** What the scoreboard, which is held open, showed last before the end. */
async function lastScoreboard(actor: Actor): Promise<string[][]> {
  let last: string[][] = [];
  for (;;) {
    const rows = await actor.page.locator('.standings-overlay tbody tr').evaluateAll(cellsOf);
    if (rows.length > 0) last = rows;
    if ((await actor.view())?.phase === 'end') return last;
    await actor.nextFrame();
  }
}

/** Without what a scoreboard does not show. */
function statsOf(rows: readonly (readonly string[])[]): string[] {
  return rows.map((row) => row.slice(0, 5).join(' ')).sort();
}

interface ShownResult {
  readonly text: string;
  readonly rows: string[][];
  /** Where the reader's own name leads; null for who has watched. */
  readonly ownProfile: string | null;
}

/** The result of the match, as it was recorded, once it is shown; at once, since it does not stay. */
async function resultIn(page: Page): Promise<ShownResult> {
  await page.locator('dialog.result .result-team tbody tr').first().waitFor({ timeout: MATCH_MS });
  const result = resultOf(page);
  return {
    rows: await result.locator('.result-team tbody tr').evaluateAll(cellsOf),
    text: (await result.textContent()) ?? '',
    ownProfile: await result.evaluate(
      (dialog) => dialog.querySelector('tr.own a')?.getAttribute('href') ?? null,
    ),
  };
}

/** The result takes no press for a moment, for those who still drive; with others it may be gone. */
async function pressUntilGone(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  await expect(async () => {
    if (await button.isVisible()) await button.click({ timeout: 1000 });
    await expect(button).toBeHidden({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
}
