/**
 * What can be wrong with a device or a file is said in a sentence, with a way on. The devices are
 * real ones: Chromium started without the thing in question. A broken arena in the set-up is in
 * modes.spec.ts, a lost gamepad while driving in gamepad.spec.ts, lost connections in their own files.
 */
import type { Browser, Page } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../../scripts/find-browser.ts';
import { Actor } from '../fixtures/actor.ts';
import { FakePad } from '../fixtures/fake-pad.ts';
import { expect, test } from '../fixtures/test.ts';

const NO_GL_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-3d-apis', '--no-first-run'];
/** As lockdown modes have it. */
const NO_WASM_ARGS = [...BROWSER_ARGS, '--js-flags=--jitless'];

const BROKEN_STADIUM = '{ "name": "Broken", "width": 420, "vertexes": [{ "x": 1, "y" }] }';

/** With what has no counterpart here. */
const GOOD_STADIUM = `{
  name: "Little Yard", width: 420, height: 200, spawnDistance: 170,
  bg: { type: "grass", width: 370, height: 170, kickOffRadius: 75 },
  vertexes: [{ x: -60, y: 90 }, { x: 60, y: 90 }],
  segments: [{ v0: 0, v1: 1, curve: 40, bCoef: 2, color: "FF8800" }],
  goals: [
    { p0: [-370, 64], p1: [-370, -64], team: "red" },
    { p0: [370, 64], p1: [370, -64], team: "blue" },
  ],
  discs: [{ pos: [0, -90], radius: 12, invMass: 0 }, { pos: [40, -90], radius: 10, invMass: 1 }],
  joints: [{ d0: 1, d1: 2, length: 40 }],
  planes: [],
}`;

const BUTTON_A = 0;
const BUTTON_DOWN = 13;

const DEVICES = [
  {
    lacks: 'WebGL',
    args: NO_GL_ARGS,
    title: 'WebGL is off',
    sentence: 'Driftball draws with WebGL, which this browser lacks or has switched off.',
  },
  {
    lacks: 'WebAssembly',
    args: NO_WASM_ARGS,
    title: 'WebAssembly is off',
    sentence: 'Driftball needs WebAssembly, which this browser lacks or has switched off',
  },
] as const;

for (const { lacks, args, title, sentence } of DEVICES) {
  for (const button of ['Play', 'Practice'] as const) {
    test(`a device without ${lacks}: ${button} says so, and the title is a key away`, async ({
      playwright,
      serverUrl,
    }) => {
      const executablePath = findBrowser();
      const browser = await playwright.chromium.launch({
        args: [...args],
        ...(executablePath === null ? {} : { executablePath }),
      });
      try {
        await expectProblem(browser, serverUrl, button, { title, sentence });
      } finally {
        await browser.close();
      }
    });
  }
}

async function expectProblem(
  browser: Browser,
  url: string,
  button: 'Play' | 'Practice',
  { title, sentence }: { readonly title: string; readonly sentence: string },
): Promise<void> {
  const ann = new Actor('ann', await browser.newPage());
  const { page } = ann;
  await page.goto(url);
  await page.getByRole('button', { name: button, exact: true }).click();
  if (button === 'Practice') await ann.startPractice();
  const problem = page.getByRole('alert');
  await expect(problem).toContainText(title);
  await expect(problem).toContainText(sentence);
  await expect(page.getByRole('button', { name: 'Reload the page' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
}

test('a broken stadium file that is dropped on the title is told of with its place', async ({
  visitor,
}) => {
  const { page } = await visitor('ann');
  await dropOnPage(page, 'broken.hbs', BROKEN_STADIUM);
  await expect(page.getByRole('dialog', { name: 'Practice' })).toBeVisible();
  const report = page.getByRole('alert');
  await expect(report).toContainText('broken.hbs is no arena yet');
  await expect(report).toContainText(/Line 1, column \d+/);
  // What was chosen before still plays.
  await expect(page.getByRole('radio', { name: 'Classic' })).toBeChecked();
});

test('a good stadium file plays, and says on the screen what it could not carry over', async ({
  visitor,
}) => {
  const ann = await visitor('ann');
  const { page } = ann;
  await dropOnPage(page, 'yard.hbs', GOOD_STADIUM);
  const report = page.getByRole('dialog', { name: 'Practice' }).getByRole('status');
  await expect(report).toContainText('Little Yard is ready (yard.hbs)');
  await expect(report).toContainText('Carried over from HaxBall, with these differences:');
  await expect(report.getByRole('listitem').filter({ hasText: 'A unit of HaxBall' })).toBeVisible();
  await expect(
    report.getByRole('listitem').filter({ hasText: '1 joint is left out' }),
  ).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Little Yard' })).toBeChecked();
  await ann.startPractice();
  await ann.untilPlay();
});

test('a dialog whose code does not arrive says so on the screen', async ({
  player,
  staticPage,
}) => {
  const site = await staticPage();
  const { page, errors } = await player('ann');
  await page.route(/setup-dialog[^/]*\.js/, (route) => route.abort());
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Practice', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('This part did not load.');
  // The browser's own words on the files that were kept from it.
  for (const error of errors.splice(0)) expect(error).toContain('Failed to load resource');
});

test('a gamepad that is lost on the title leaves the keys where it was', async ({
  player,
  staticPage,
}) => {
  const site = await staticPage();
  const { page } = await player('ann');
  const pad = await FakePad.install(page);
  await page.goto(site.url);
  await pad.plug();
  await pad.press(BUTTON_DOWN);
  await expect(page.getByRole('button', { name: 'Practice' })).toBeFocused();
  await pad.unplug();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Start practice' })).toBeFocused();
  await pad.plug();
  await pad.press(BUTTON_A);
  await page.waitForFunction(() => window.driftball.view() !== null);
  await pad.unplug();
  await expect(page.getByRole('alert')).toContainText('Your gamepad is gone.', { timeout: 30_000 });
});

async function dropOnPage(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      }
    },
    [name, text] as const,
  );
}
