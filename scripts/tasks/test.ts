/**
 * `npm test`: check, then unit tests, browser tests and engine tests, all of them even after a
 * failure. Its last line is `N passed, N failed`. A suite whose service is missing is SKIPPED with a
 * reason; with REQUIRE_SERVICES=1 a skip is a failure.
 */
import { rmSync } from 'node:fs';
import { runSteps, staticSteps } from '../check-steps.ts';
import { ensureBrowser } from '../find-browser.ts';
import { reportSuites, runEngineTests, runSuite } from '../run-suite.ts';
import { readPlaywrightReport, readVitestReport } from '../test-reports.ts';

const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

rmSync('test-results', { recursive: true, force: true });
ensureBrowser();
console.info('--- check');
const checks = await runSteps(staticSteps());
const unit = await runSuite(
  'unit tests',
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
  () => readVitestReport(UNIT_REPORT),
);
const e2e = await runSuite('browser tests', 'playwright', ['test'], () =>
  readPlaywrightReport(E2E_REPORT),
);
const engines = await runEngineTests();

const failedChecks = checks.filter((result) => !result.passed).map((result) => result.step.name);
reportSuites([unit, e2e, engines], failedChecks);
