/**
 * Builds the game's page and the engine tests' own, once, before any engine test. Called by Playwright,
 * as playwright.config.ts says.
 */
import buildGame from '../build-before-tests.ts';
import { buildPage } from './build-page.ts';

// biome-ignore lint/style/noDefaultExport: Playwright looks for one.
export default async function buildBeforeTests(): Promise<void> {
  await buildGame();
  await buildPage();
}
