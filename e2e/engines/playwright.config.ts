import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

/**
 * Tests of other engines. Playwright only runs and reports them: the browsers are the system's own,
 * driven over WebDriver (browsers/).
 */
export default defineConfig({
  testDir: 'tests',
  outputDir: '../../test-results/engines/failures',
  globalSetup: './build-before-tests.ts',
  // Matches for their hashes alone need one core each and no clock; who drives the page runs alone.
  workers: Math.min(2, availableParallelism()),
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // A quarter of a minute each on an idle machine; 84 s were seen on one with five times its load.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/engines.json' }]],
});
