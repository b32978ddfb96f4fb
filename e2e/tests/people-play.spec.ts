/**
 * People and what they play, from end to end: quick play for four at once, and friends in a private
 * match of their own with all that happens to it.
 */
import type { Page } from '@playwright/test';
import type { Actor } from '../fixtures/actor.ts';
import { handsOnKeys } from '../fixtures/hands.ts';
import { playMatch } from '../fixtures/play-match.ts';
import {
  cellsOf,
  GOALS,
  lastScoreboard,
  resultIn,
  SAVES,
  sumOf,
} from '../fixtures/read-standings.ts';
import { keepPicture } from '../fixtures/screenshots.ts';
import { inSmallWindow } from '../fixtures/small-window.ts';
import { ALONE, expect, test } from '../fixtures/test.ts';
import {
  followParty,
  makeParty,
  openTitle,
  partyOf,
  untilSeated,
} from '../fixtures/with-friends.ts';

/** Of a browser that draws by software. */
const SHOWN_MS = 60_000;
const EVERYBODY_MS = 20_000;
const MATCH_MS = 200_000;
const EXAMPLE_ARENA = 'docs/examples/arena.json';
const EXAMPLE_GOAL_X = 27;
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

const menuOf = (page: Page) => page.getByRole('dialog', { name: 'Menu' });

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

/** The result takes no press for a moment, for those who still drive; with others it may be gone. */
async function pressUntilGone(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  await expect(async () => {
    if (await button.isVisible()) await button.click({ timeout: 1000 });
    await expect(button).toBeHidden({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
}
