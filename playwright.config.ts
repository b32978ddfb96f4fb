import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/find-browser.ts';

/**
 * Browser tests: real Chromium against the production server, built from the present sources.
 * `npm run test:e2e` makes sure of the browser and starts the server on a port of its own.
 */
const port = Number(process.env.E2E_PORT ?? 2667);
/** Who the tests were last time is of no concern. Workers read this file as well, and start nothing. */
const isWorker = process.env.TEST_WORKER_INDEX !== undefined;
const data = isWorker ? '' : mkdtempSync(join(tmpdir(), 'driftball-e2e-'));
const executablePath = findBrowser();

export default defineConfig({
  testDir: 'e2e/tests',
  outputDir: 'test-results/e2e',
  // Software rendering: two browsers at once already fill a small machine.
  workers: 1,
  // A test that passes at the second try has found something.
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 960, height: 540 },
    // Without pictures and copies of the page: recording them halves the frame rate.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...BROWSER_ARGS],
      ...(executablePath === null ? {} : { executablePath }),
    },
  },
  webServer: {
    command: 'node scripts/bootstrap.mjs start',
    url: `http://localhost:${port}/`,
    // Long links of tests are of TCP; those about data channels have servers of their own.
    env: { PORT: String(port), DRIFTBALL_UDP_PORTS: 'off', DRIFTBALL_DATA: data },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    stdout: 'pipe',
    timeout: 120_000,
  },
});
