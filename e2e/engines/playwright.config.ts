import { defineConfig } from '@playwright/test';

/**
 * Tests of other engines. Playwright only runs and reports them: the browsers are the systems' own,
 * driven over WebDriver (browsers/).
 */
export default defineConfig({
  testDir: 'tests',
  outputDir: '../../test-results/engines/failures',
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/engines.json' }]],
});
