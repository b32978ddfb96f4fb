/** Builds the page once, before any browser test. Called by Playwright, as playwright.config.ts says. */
import { ensureBuilt } from '../scripts/build.ts';

// biome-ignore lint/style/noDefaultExport: Playwright looks for one.
export default async function buildBeforeTests(): Promise<void> {
  if (!(await ensureBuilt())) throw new Error('the page could not be built, see above');
}
