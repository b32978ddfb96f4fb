/**
 * Reads the JSON reports of vitest and Playwright into one shape. Called by the task `test`, which
 * adds them up.
 */
import { readFileSync } from 'node:fs';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
  };
  readonly errors: readonly unknown[];
  readonly suites?: readonly PlaywrightSuite[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

export function readVitestReport(path: string): Tally {
  const report = readJson<VitestReport>(path);
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const filesThatDidNotLoad = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + filesThatDidNotLoad.length,
    skipped: tests
      .filter((entry) => entry.status !== 'passed' && entry.status !== 'failed')
      .map((entry) => entry.fullName),
  };
}

export function readPlaywrightReport(path: string): Tally {
  const report = readJson<PlaywrightReport>(path);
  const { expected, unexpected, flaky } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped: (report.suites ?? []).flatMap(skippedIn),
  };
}

function skippedIn(suite: PlaywrightSuite): string[] {
  const own = suite.specs.flatMap((spec) =>
    spec.tests
      .filter((entry) => entry.status === 'skipped')
      .map((entry) => {
        const reason = entry.annotations.find((note) => note.type === 'skip')?.description;
        return reason === undefined ? spec.title : `${spec.title}: ${reason}`;
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(skippedIn)];
}

/** The shape is the reporter's own, pinned by the lock file and held by a test. */
function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
