/**
 * What people need who read with their ears, move by keys alone, or want large letters: axe on every
 * screen and dialog, all of their controls reached by keyboard, nothing lost at twice the size. A new
 * page of the people's goes into `PAGES`, a new dialog into the walk that leads past it.
 */
import type { Locator, Page } from '@playwright/test';
import { expectNoBarriers } from '../fixtures/barriers.ts';
import {
  expectAllInReach,
  expectKeysReachAll,
  expectLargeTargets,
  tabTo,
} from '../fixtures/controls.ts';
import { OPEN_GOALS_FILE, OPEN_GOALS_X } from '../fixtures/open-goals.ts';
import { scoreGoal } from '../fixtures/score-goal.ts';
import { seedPeople } from '../fixtures/seed-people.ts';
import { expect, test } from '../fixtures/test.ts';

/** Of a browser that draws by software. */
const SHOWN_MS = 60_000;
/** Software draws what is smaller sooner. */
const SMALL = { width: 640, height: 360 };
const GOAL_MS = 60_000;

const SETTINGS = ['Controls', 'Sound', 'Graphics', 'Accessibility', 'Car', 'Language'];
const ACCOUNT = ['Name', 'Car', 'Devices', 'Data', 'Blocked'];
/** By their addresses, with what shows that they are there. */
const PAGES: readonly (readonly [string, (page: Page) => Locator])[] = [
  ['#/training', (page) => page.getByRole('heading', { name: 'Training' })],
  ['#/board/1v1/season', (page) => page.getByText('130 players')],
  ['#/board/2v2/all', (page) => page.getByText('Nobody is on this board yet.')],
  ['#/matches', (page) => page.getByText('No match is being played right now.')],
  ['#/result/seeded-0', (page) => page.locator('.result-team tbody tr').first()],
  ['#/result/nothing-1', (page) => page.getByText('There is no result here.')],
  ['#/profile/abcdefghij234567', (page) => page.getByText('There is nobody here.')],
  ['#/nowhere', (page) => page.getByText('That link leads nowhere.')],
];

test.describe.configure({ timeout: 300_000 });

test('around a match axe finds nothing grave, and keys reach everything', async ({
  player,
  freshServer,
}) => {
  const seeded = await seedPeople(Date.now());
  try {
    const server = await freshServer({ DRIFTBALL_DATA: seeded.folder });
    const ann = await player('ann');
    const { page } = ann;
    await spare(page);
    const look = async (name: string): Promise<void> => {
      await expectNoBarriers(page, name);
      await expectKeysReachAll(page, name);
    };
    await page.goto(server.url);
    await walk(page, look);
    for (const [hash, sign] of PAGES) {
      await page.goto(server.url + hash);
      await sign(page).waitFor();
      await look(hash);
    }
    const [best] = seeded.people;
    await page.goto(`${server.url}#/profile/${best?.id}`);
    await page.getByRole('row', { name: '1v1' }).waitFor();
    await look('a profile');
    await page.goto(`${server.url}#/match/nothing/watch`);
    await page.getByRole('alert').waitFor();
    await look('a problem');
    ann.forgive(/No match|match|404|Failed to load/i);
  } finally {
    seeded.remove();
  }
});

test('in a match axe finds nothing grave, and keys reach all of its dialogs', async ({
  player,
  serverUrl,
}) => {
  const ann = await player('ann');
  const { page } = ann;
  await page.setViewportSize(SMALL);
  await page.addInitScript(() => {
    const rough = { version: 1, graphics: { quality: 'low' }, motion: { shake: 0 } };
    localStorage.setItem('driftball.settings', JSON.stringify(rough));
  });
  const letStand = await standingPicture(page);
  const lookAt = async (name: string, keys: boolean): Promise<void> => {
    await letStand(true);
    await expectNoBarriers(page, name);
    if (keys) await expectKeysReachAll(page, name);
    await letStand(false);
  };
  const look = (name: string): Promise<void> => lookAt(name, true);
  await page.goto(serverUrl);
  await page.getByRole('button', { name: 'Private match' }).click();
  const setUp = page.getByRole('dialog', { name: 'Private match' });
  await setUp.getByRole('radio', { name: '1v1' }).click();
  await setUp.getByRole('switch', { name: 'Bots fill free places' }).click();
  await setUp.getByText('Team size and rules').click();
  // Longer than all looks take, whoever may be scoring meanwhile.
  await setUp.getByLabel('Match length').press('End');
  await setUp.getByRole('button', { name: 'Create match' }).click();
  await page.getByLabel('Link to this match').waitFor({ timeout: SHOWN_MS });
  await lookAt('the invitation', false);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Menu' }).waitFor({ timeout: SHOWN_MS });
  await ann.untilPlay();
  await page.keyboard.down('Tab');
  await page.getByRole('region', { name: 'Scoreboard' }).waitFor();
  await lookAt('the HUD and the scoreboard', false);
  await page.keyboard.up('Tab');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Menu' })).toContainText('You are the host.');
  await look('the menu and the host’s panel');
  await page.getByRole('button', { name: 'Change the match…' }).click();
  await page.getByRole('dialog', { name: 'Change the match' }).waitFor();
  await lookAt('another match', false);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave the match' }).click();
  await page.getByRole('dialog', { name: 'Leave?' }).waitFor();
  await look('the question whether to leave');
  await page.getByRole('button', { name: 'Stay' }).click();

  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Change the match…' }).click();
  const change = page.getByRole('dialog', { name: 'Change the match' });
  await change.getByLabel('Arena file').setInputFiles(OPEN_GOALS_FILE);
  await expect(change.getByRole('status')).toContainText('Open goals');
  // Its rules are open: they are not the usual ones.
  await change.getByLabel('Goals to win').fill('1');
  await change.getByRole('button', { name: 'Start the new match' }).click();
  await ann.until((view) => view.phase === 'countdown', 'the new match', SHOWN_MS);
  await scoreGoal(ann, OPEN_GOALS_X, GOAL_MS);
  await page.locator('dialog.result[open]').waitFor({ timeout: SHOWN_MS });
  await expect(page.getByRole('button', { name: 'Rematch' })).toBeFocused();
  await look('the result');
});

test('keys alone change the language, which is kept, and the focus comes back', async ({
  player,
  serverUrl,
}) => {
  const { page } = await player('ann');
  await spare(page);
  await page.goto(serverUrl);
  const { keyboard } = page;
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Settings' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Controls' })).toBeFocused();
  for (let tab = 1; tab < SETTINGS.length; tab++) await keyboard.press('ArrowDown');
  await expect(page.getByRole('tab', { name: 'Language' })).toBeFocused();
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('radio', { name: 'As the browser' }));
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Deutsch' })).toBeFocused();
  await expect(page.getByRole('dialog', { name: 'Einstellungen' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Einstellungen' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Spielen', exact: true })).toBeVisible();
  await expect(page).toHaveTitle('Driftball: Fußball mit Raketenautos');

  // Kept, and not English for a moment.
  const words: string[] = [];
  await page.exposeFunction('note', (text: string) => words.push(text));
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const button = document.querySelector('button[type="submit"]')?.textContent;
      if (button != null) (window as unknown as { note(text: string): void }).note(button);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Spielen', exact: true })).toBeFocused();
  expect([...new Set(words)]).toEqual(['Spielen']);
});

test('in the browser’s language, at twice the size, all is within reach', async ({
  browser,
  serverUrl,
}) => {
  const context = await browser.newContext({ locale: 'es-MX' });
  const page = await context.newPage();
  await spare(page);
  await page.addInitScript(() => {
    const kept = { version: 1, interfaceScale: 2 };
    window.localStorage.setItem('driftball.settings', JSON.stringify(kept));
  });
  await page.goto(serverUrl);
  await expect(page.getByRole('button', { name: 'Jugar', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /#\d{4}/ })).toBeVisible();
  const sizes = [
    { width: 1280, height: 720 },
    { width: 800, height: 450 },
  ];
  const look = async (name: string): Promise<void> => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await expectAllInReach(page, `${name} at ${size.width} x ${size.height}`);
    }
  };
  await look('title');
  for (const name of ['Práctica', 'Partido privado', 'Ajustes', /#\d{4}/]) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await look(String(name));
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await look(`${name} ${await tab.textContent()}`);
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await context.close();
});

test('what a finger presses is large enough', async ({ browser, serverUrl }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await spare(page);
  await page.goto(serverUrl);
  await walk(page, (name) => expectLargeTargets(page, name));
  for (const hash of ['#/training', '#/board/1v1/week', '#/matches']) {
    await page.goto(serverUrl + hash);
    await page.getByRole('heading').first().waitFor();
    await expectLargeTargets(page, hash);
  }
  await context.close();
});

/** Past all that the title opens, and back to it. */
async function walk(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const back = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  const who = /#\d{4}/;
  await expect(button('Play')).toBeVisible();
  await expect(button(who)).toBeVisible();
  await look('title');
  await button('Practice').click();
  await button('Start practice').waitFor();
  await look('practice');
  await back();
  await button('Private match').click();
  await page.getByText('Team size and rules').click();
  await page.getByLabel('Match length').waitFor();
  await look('private match, all rules');
  await back();
  for (const [opener, tabs] of [
    ['Settings', SETTINGS],
    [who, ACCOUNT],
  ] as const) {
    await button(opener).click();
    for (const tab of tabs) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel', { name: tab }).waitFor();
      await look(`${opener}: ${tab}`);
    }
    await back();
  }
  await button('Play with friends').click();
  await button('Copy party link').waitFor();
  await look('party');
  await button('Leave party').click();
  await button('Play with friends').waitFor();
}

/** Loads nothing ahead, since no pitch is needed. */
async function spare(page: Page): Promise<void> {
  await page.setViewportSize(SMALL);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
}

/**
 * Nothing is drawn while the picture stands, which the machine has better uses for; the match runs
 * on. To be called before the page is opened.
 */
async function standingPicture(page: Page): Promise<(stands: boolean) => Promise<void>> {
  await page.addInitScript(() => {
    const { requestAnimationFrame } = window;
    const waiting: FrameRequestCallback[] = [];
    let stands = false;
    window.requestAnimationFrame = (draw) =>
      stands ? -waiting.push(draw) : requestAnimationFrame(draw);
    window.addEventListener('picture', (event) => {
      stands = (event as CustomEvent<boolean>).detail;
      if (!stands) for (const draw of waiting.splice(0)) requestAnimationFrame(draw);
    });
  });
  return (stands) =>
    page.evaluate((detail) => {
      window.dispatchEvent(new CustomEvent('picture', { detail }));
    }, stands);
}
