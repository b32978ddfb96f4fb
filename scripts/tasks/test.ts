/**
 * `npm test`: check, then unit tests, then browser tests, all of them even after a failure. Its
 * last line is `N passed, N failed`. A suite whose service is missing is SKIPPED with a reason;
 * with REQUIRE_SERVICES=1 a skip is a failure.
 */
import { rmSync } from 'node:fs';
import { runSteps, staticSteps } from '../check-steps.ts';
import { ensureBrowser } from '../find-browser.ts';
import { runCommand } from '../run-command.ts';
import { readPlaywrightReport, readVitestReport, type Tally } from '../test-reports.ts';

const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

async function runSuite(
  name: string,
  program: string,
  args: readonly string[],
  readReport: () => Tally,
): Promise<Tally> {
  console.info(`\n--- ${name}`);
  const { code } = await runCommand(program, args);
  try {
    const tally = readReport();
    // An error outside of any test fails the run without failing a test.
    return code === 0 || tally.failed > 0 ? tally : { ...tally, failed: 1 };
  } catch (error) {
    console.error(`${name}: no report was written (${String(error)})`);
    return { passed: 0, failed: 1, skipped: [] };
  }
}

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

const failedChecks = checks.filter((result) => !result.passed).map((result) => result.step.name);
const skipped = [...unit.skipped, ...e2e.skipped];
const passed = unit.passed + e2e.passed;
let failed = unit.failed + e2e.failed + failedChecks.length;
if (process.env.REQUIRE_SERVICES === '1') failed += skipped.length;

console.info('');
for (const name of failedChecks) console.info(`FAILED check: ${name}`);
for (const name of skipped) console.info(`SKIPPED ${name}`);
console.info(`${passed} passed, ${failed} failed`);
if (failed > 0 || unit.passed === 0 || e2e.passed === 0) process.exitCode = 1;
