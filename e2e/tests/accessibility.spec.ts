/**
 * What people need who read with their ears, move by keys alone, or want large letters: axe on every
 * screen and dialog, all of them reached by keyboard, nothing lost at twice the size. A new page or
 * dialog of the title goes into `SCREENS`.
 */
import type { Locator, Page } from '@playwright/test';
import { expectNoBarriers } from '../fixtures/barriers.ts';
import { changePractice } from '../fixtures/practice-options.ts';
import { expect, test } from '../fixtures/test.ts';

/** Of a browser that draws by software. */
const SHOWN_MS = 30_000;

interface Screen {
  readonly name: string;
  /** Address behind the page's own. */
  readonly hash?: string;
  /** From the title, or from where the address leads. */
  readonly open?: (page: Page) => Promise<void>;
  /** There once it is open. */
  readonly sign: (page: Page) => Locator;
}

test.describe.configure({ timeout: 300_000 });

const SETTINGS = ['Controls', 'Sound', 'Graphics', 'Accessibility', 'Car', 'Language'];

const SCREENS: readonly Screen[] = [
  { name: 'title', sign: (page) => page.getByRole('button', { name: 'Play', exact: true }) },
  {
    name: 'a broken link',
    hash: '#/nowhere',
    sign: (page) => page.getByText('That link leads nowhere.'),
  },
  {
    name: 'practice',
    open: (page) => page.getByRole('button', { name: 'Practice', exact: true }).click(),
    sign: (page) => page.getByRole('button', { name: 'Start practice' }),
  },
  {
    name: 'private match, all rules',
    open: async (page) => {
      await page.getByRole('button', { name: 'Private match' }).click();
      await page.getByText('Team size and rules').click();
    },
    sign: (page) => page.getByLabel('Match length'),
  },
  ...SETTINGS.map(
    (tab): Screen => ({
      name: `settings: ${tab}`,
      open: async (page) => {
        await page.getByRole('button', { name: 'Settings' }).click();
        await page.getByRole('tab', { name: tab }).click();
      },
      sign: (page) => page.getByRole('tabpanel', { name: tab }),
    }),
  ),
  {
    name: 'training',
    hash: '#/training',
    sign: (page) => page.getByRole('heading', { name: 'Training' }),
  },
];

test('axe finds nothing grave on the screens around a match', async ({ player, serverUrl }) => {
  const { page } = await player('ann');
  for (const { name, hash = '', open, sign } of SCREENS) {
    await page.goto('about:blank');
    await page.goto(serverUrl + hash);
    await open?.(page);
    await sign(page).waitFor();
    await expectNoBarriers(page, name);
  }
});

test('axe finds nothing grave in a match, its menus and when there is none', async ({
  player,
  staticPage,
}) => {
  const site = await staticPage();
  const ann = await player('ann');
  const { page } = ann;
  await changePractice(page, { seed: 7, teamSize: 2 });
  await ann.enter(site.url, 'Practice');
  await page.getByRole('button', { name: 'Menu' }).waitFor({ timeout: SHOWN_MS });
  await ann.untilPlay();
  await expectNoBarriers(page, 'the HUD');
  await page.keyboard.down('Tab');
  await page.getByRole('region', { name: 'Scoreboard' }).waitFor();
  await expectNoBarriers(page, 'the scoreboard');
  await page.keyboard.up('Tab');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Menu' }).waitFor();
  await expectNoBarriers(page, 'the menu');
  await page.getByRole('button', { name: 'Leave practice' }).click();
  await page.getByRole('dialog', { name: 'Leave?' }).waitFor();
  await expectNoBarriers(page, 'the question whether to leave');
  await page.getByRole('button', { name: 'Leave', exact: true }).click();

  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('heading', { name: 'No game server here' }).waitFor();
  await expectNoBarriers(page, 'a problem');
  ann.forgive(/match|404|Failed to load/i);
});

test('menus need a keyboard alone, and the focus comes back', async ({ player, serverUrl }) => {
  const { page } = await player('ann');
  await page.goto(serverUrl);
  const { keyboard } = page;
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  const settings = page.getByRole('button', { name: 'Settings' });
  await tabTo(page, settings);
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await expect(dialog).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Controls' })).toBeFocused();

  // One stop a group, and round and round within the dialog.
  const stops = await tabStops(page);
  expect(
    stops.filter((stop) => stop.startsWith('tab ')),
    'tabs',
  ).toHaveLength(1);
  expect(
    stops.filter((stop) => stop.startsWith('radio ')),
    'devices',
  ).toHaveLength(1);
  expect(
    stops.every((stop) => stop.endsWith('in dialog')),
    stops.join('\n'),
  ).toBe(true);

  await tabTo(page, page.getByRole('tab', { name: 'Controls' }));
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

test.describe('in the browser’s language', () => {
  test.use({ locale: 'es-MX' });

  test('the title is, at twice the size as well, with all within reach', async ({
    browser,
    serverUrl,
  }) => {
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 800, height: 450 },
    ]) {
      const context = await browser.newContext({ viewport, locale: 'es-MX' });
      const page = await context.newPage();
      await page.addInitScript(() => {
        const kept = { version: 1, interfaceScale: 2 };
        window.localStorage.setItem('driftball.settings', JSON.stringify(kept));
      });
      await page.goto(serverUrl);
      await expect(page.getByRole('button', { name: 'Jugar', exact: true })).toBeVisible();
      for (const name of ['Jugar', 'Práctica', 'Entrenamiento', 'Partido privado', 'Ajustes']) {
        await expectReachable(page.getByRole('button', { name, exact: true }), page);
      }
      await page.getByRole('button', { name: 'Ajustes' }).click();
      for (const tab of await page.getByRole('tab').all()) {
        await expectReachable(tab, page);
        await tab.click();
        for (const control of await page.getByRole('tabpanel').locator('button, input').all()) {
          await expectReachable(control, page);
        }
      }
      await expectReachable(page.getByRole('button', { name: 'Listo' }), page);
      await context.close();
    }
  });
});

test('what a finger presses is large enough', async ({ browser, serverUrl }) => {
  const context = await browser.newContext({
    viewport: { width: 812, height: 375 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(serverUrl);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expectLargeTargets(page, 'title');
  await page.getByRole('button', { name: 'Settings' }).tap();
  await expect(page.getByRole('dialog')).toBeVisible();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.tap();
    await expectLargeTargets(page, (await tab.textContent()) ?? '');
  }
  await context.close();
});

/** Of WCAG 2.5.5; what is less than 2.5.8 asks is a failure anywhere. */
const TARGET_PX = 44;

async function expectLargeTargets(page: Page, where: string): Promise<void> {
  const small = await page.evaluate((least) => {
    const root = document.querySelector('dialog[open]') ?? document.body;
    return [...root.querySelectorAll('button, input:not([type="file"]), summary, a[href]')].flatMap(
      (element) => {
        const { width, height } = element.getBoundingClientRect();
        if (width === 0 || (width >= least - 0.5 && height >= least - 0.5)) return [];
        return [`${element.textContent || element.outerHTML.slice(0, 80)}: ${width} x ${height}`];
      },
    );
  }, TARGET_PX);
  expect(small, `targets that are too small: ${where}`).toEqual([]);
}

/** Within the window once it is scrolled to, with nothing over it and nothing of it cut off. */
async function expectReachable(control: Locator, page: Page): Promise<void> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  const size = page.viewportSize();
  const name = (await control.textContent()) || (await control.getAttribute('aria-label'));
  if (box === null || size === null) throw new Error(`${name} is not shown`);
  const place = `${name} at ${JSON.stringify(box)} of ${size.width} x ${size.height}`;
  expect(box.x, place).toBeGreaterThanOrEqual(-1);
  expect(box.x + box.width, place).toBeLessThanOrEqual(size.width + 1);
  expect(box.y, place).toBeGreaterThanOrEqual(-1);
  expect(box.y + Math.min(box.height, size.height), place).toBeLessThanOrEqual(size.height + 1);
  const cut = await control.evaluate((element) => {
    const text = document.createRange();
    text.selectNodeContents(element);
    const inner = text.getBoundingClientRect();
    const outer = element.getBoundingClientRect();
    return inner.width === 0 ? 0 : Math.max(outer.left - inner.left, inner.right - outer.right);
  });
  expect(cut, `cut off: ${place}`).toBeLessThanOrEqual(2);
}

async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let press = 0; press < 40; press++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${control}`);
}

/** What the Tab key stops at until it comes round. */
async function tabStops(page: Page): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const { activeElement: element } = document;
      if (element === null || element === document.body) return null;
      const kind = element.getAttribute('role') ?? element.tagName.toLowerCase();
      const name = element.getAttribute('aria-label') ?? element.textContent;
      const within = element.closest('dialog[open]') === null ? 'elsewhere' : 'in dialog';
      // Slanted buttons draw it around their face.
      const outlines = [undefined, '::before'].map(
        (part) => getComputedStyle(element, part).outlineStyle,
      );
      if (outlines.every((style) => style === 'none')) return `${kind} ${name} unseen`;
      return `${kind} ${name} ${within}`;
    });
    // Out of the page, to the browser's own controls.
    if (stop === null) continue;
    if (stops.includes(stop)) return stops;
    stops.push(stop);
  }
  throw new Error('the Tab key does not come round');
}
