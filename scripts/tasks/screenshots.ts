/**
 * Takes the screenshots of the README and docs: plays a practice match in a real browser, on the
 * built page, and keeps what the screen showed at the title, the kick-off, in play and at a goal.
 * `npm run screenshots`; look at them before you commit them.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { Actor } from '../../e2e/fixtures/actor.ts';
import { startGameServer } from '../../e2e/fixtures/game-server.ts';
import { scoreGoal } from '../../e2e/fixtures/score-goal.ts';
import { ensureBuilt } from '../build.ts';
import { BROWSER_ARGS, ensureBrowser } from '../find-browser.ts';

const FOLDER = 'docs/screenshots';
const GOAL_LINE_X = 32;
const GOAL_TIMEOUT_MS = 170_000;

await ensureBuilt();
mkdirSync(FOLDER, { recursive: true });
const server = await startGameServer();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_ARGS] });
const page = await browser.newPage({
  viewport: { width: 1280, height: 720 },
  // Sharp even when the game trades sharpness for speed.
  deviceScaleFactor: 2,
});
const actor = new Actor('Juno', page);
const keep = async (name: string) => {
  await page.screenshot({ path: `${FOLDER}/${name}.jpg`, type: 'jpeg', quality: 82, scale: 'css' });
  console.info(`${FOLDER}/${name}.jpg`);
};

await page.goto(server.url);
await page.getByLabel('Your name').fill(actor.name);
await page.getByLabel('Your name').blur();
await keep('title');
await page.getByRole('button', { name: 'Play', exact: true }).click();
await actor.until(({ phase }) => phase === 'countdown', 'a countdown', GOAL_TIMEOUT_MS);
await page.getByTestId('countdown').waitFor();
await keep('kick-off');
await actor.untilPlay();
await actor.hold('KeyW', 'Space');
const { tick } = await actor.until(() => true, 'a view');
await actor.until((view) => view.tick > tick + 50, 'some driving');
await keep('play');
await actor.release();
await scoreGoal(actor, GOAL_LINE_X, GOAL_TIMEOUT_MS);
await page.getByTestId('goal-banner').waitFor();
const goal = await actor.until(() => true, 'a view');
await actor.until((view) => view.tick > goal.tick + 30, 'the banner to stand');
await keep('goal');
await browser.close();
await server.close();
