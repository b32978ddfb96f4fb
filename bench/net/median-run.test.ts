import { expect, it } from 'vitest';
import { medianRun } from './median-run.ts';
import type { RunResult } from './run/run-result.ts';

it('takes the median of each figure by itself, wherever it stands', () => {
  const run = (own: number, down: number) =>
    ({ ownErrorM: { p95: own }, traffic: [{ downBps: down }], settleTicksP95: null }) as unknown;
  const runs = [run(3, 10), run(1, 30), run(2, 20)] as RunResult[];
  expect(medianRun(runs)).toEqual(run(2, 20));
  expect(medianRun(runs.slice(0, 1))).toEqual(run(3, 10));
});
