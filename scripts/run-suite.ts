/**
 * Runs a suite of tests that writes a report, and tells how it ended. Used by the task `test` and by
 * those that run one suite of it.
 */
import { rmSync } from 'node:fs';
import { runCommand } from './run-command.ts';
import { readPlaywrightReport, type Tally } from './test-reports.ts';

const ENGINES_REPORT = 'test-results/engines.json';

export async function runSuite(
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

/** @param args go to Playwright */
export function runEngineTests(args: readonly string[] = []): Promise<Tally> {
  rmSync(ENGINES_REPORT, { force: true });
  const config = 'e2e/engines/playwright.config.ts';
  return runSuite('engine tests', 'playwright', ['test', '--config', config, ...args], () =>
    readPlaywrightReport(ENGINES_REPORT),
  );
}

/**
 * Prints what was skipped and, as the last line, `N passed, N failed`, and sets the exit code. With
 * REQUIRE_SERVICES=1 a skip is a failure.
 *
 * @param failedChecks names of what failed and is in no suite
 */
export function reportSuites(suites: readonly Tally[], failedChecks: readonly string[] = []): void {
  const sum = (count: (suite: Tally) => number): number =>
    suites.reduce((total, suite) => total + count(suite), 0);
  const skipped = suites.flatMap((suite) => suite.skipped);
  let failed = sum((suite) => suite.failed) + failedChecks.length;
  if (process.env.REQUIRE_SERVICES === '1') failed += skipped.length;
  console.info('');
  for (const name of failedChecks) console.info(`FAILED check: ${name}`);
  for (const name of skipped) console.info(`SKIPPED ${name}`);
  console.info(`${sum((suite) => suite.passed)} passed, ${failed} failed`);
  const hasEmptySuite = suites.some((suite) => suite.passed + suite.skipped.length === 0);
  if (failed > 0 || hasEmptySuite) process.exitCode = 1;
}
