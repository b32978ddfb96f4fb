import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './test-reports.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'driftball-reports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(report: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

test('a test file that does not load is a failure', () => {
  const path = write({
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'a breaks', status: 'failed' },
          { fullName: 'a waits', status: 'skipped' },
        ],
      },
      { name: 'b.test.ts', status: 'failed', assertionResults: [] },
    ],
  });
  expect(readVitestReport(path)).toEqual({ passed: 3, failed: 2, skipped: ['a waits'] });
});

test('flaky is failed, and a skip has its reason', () => {
  const skipped = {
    status: 'skipped',
    annotations: [{ type: 'skip', description: 'no Firefox here' }],
  };
  const path = write({
    stats: { expected: 4, unexpected: 1, flaky: 1 },
    errors: [],
    suites: [{ specs: [], suites: [{ specs: [{ title: 'drives', tests: [skipped] }] }] }],
  });
  expect(readPlaywrightReport(path)).toEqual({
    passed: 4,
    failed: 2,
    skipped: ['drives: no Firefox here'],
  });
});
