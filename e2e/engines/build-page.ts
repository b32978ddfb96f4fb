/**
 * Builds the page of the engine tests with the game's own settings, so that browsers run the very
 * code that players get: the same bundler, targets and build of Rapier. Called by
 * build-before-tests.ts.
 */
import { build } from 'vite';

export const PAGE_FOLDER = 'test-results/engines/page';

export async function buildPage(): Promise<void> {
  await build({
    root: 'e2e/engines/page',
    configFile: 'vite.config.ts',
    configLoader: 'native',
    logLevel: 'warn',
    publicDir: false,
    build: { outDir: `${process.cwd()}/${PAGE_FOLDER}`, emptyOutDir: true },
  });
}
