import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/find-browser.ts';

/**
 * Browser tests: real Chromium against the production server, built from the present sources.
 * `npm run test:e2e` makes sure of the browser. The page is built once, before all tests; each of
 * Playwright's workers starts a server of its own (e2e/fixtures/test.ts), so that no test meets
 * another one's people.
 */
const executablePath = findBrowser();

export default defineConfig({
  testDir: 'e2e/tests',
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/build-before-tests.ts',
  // Software rendering: two browsers at once fill a small machine. Tests that would feel the other
  // one run alone, after all others: `ALONE` in e2e/fixtures/test.ts.
  workers: Math.min(2, availableParallelism()),
  // A test that passes at the second try has found something.
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 960, height: 540 },
    // Without pictures and copies of the page: recording them halves the frame rate.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...BROWSER_ARGS],
      ...(executablePath === null ? {} : { executablePath }),
    },
  },
});
