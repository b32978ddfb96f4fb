/**
 * Builds the game's page and the engine tests' own, once, before any engine test. Called by Playwright,
 * as playwright.config.ts says.
 */
import { ensureBuilt } from '../../scripts/build.ts';
import { buildPage } from './build-page.ts';

// biome-ignore lint/style/noDefaultExport: Playwright looks for one.
export default async function buildBeforeTests(): Promise<void> {
  if (!(await ensureBuilt())) throw new Error('the page could not be built, see above');
  await buildPage();
}
