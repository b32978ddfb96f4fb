import { beforeAll, expect, it } from 'vitest';
import { KINDS } from './kinds.ts';
import { PINNED_SEEDS } from './pinned-seeds.ts';
import { runMany, type TrialOrder } from './run-many.ts';
import { runTrial, type TrialReport } from './run-trial.ts';

const TIMEOUT_MS = 180_000;

const seeds = (kind: TrialOrder['kind'], count: number): readonly TrialOrder[] =>
  Array.from({ length: count }, (_, index) => ({ kind, seed: index + 1 }));
const TINY = seeds('chips', 200);
const REAL = seeds('driftball', 5);

const nameOf = ({ kind, seed }: TrialOrder) => `${kind}, seed ${seed}`;
const reports = new Map<string, TrialReport>();

/** All at once and each but once, or cores would wait for each other. */
beforeAll(async () => {
  const orders = new Map([...REAL, ...TINY, ...PINNED_SEEDS].map((each) => [nameOf(each), each]));
  await runMany([...orders.values()], (report) => reports.set(nameOf(report), report));
}, TIMEOUT_MS);

function violationsOf(orders: readonly TrialOrder[]): readonly string[] {
  return orders.flatMap((order) => {
    const violations = reports.get(nameOf(order))?.violations ?? ['was not run'];
    return violations.map((violation) => `${nameOf(order)}: ${violation}`);
  });
}

it('seeds that failed once hold', () => {
  expect(violationsOf(PINNED_SEEDS)).toEqual([]);
});

it('200 matches of the tiny game hold', () => {
  expect(violationsOf(TINY)).toEqual([]);
});

it('5 matches of the real game hold', () => {
  expect(violationsOf(REAL)).toEqual([]);
});

it('a seed tells the same story every time', { timeout: TIMEOUT_MS }, async () => {
  for (const kind of ['chips', 'driftball'] as const) {
    const first = reports.get(nameOf({ kind, seed: 3 }));
    const again = await runTrial({ kind: KINDS[kind], seed: 3 });
    expect(again.story).toEqual(first?.story);
    expect(again.ticksCompared).toBe(first?.ticksCompared);
  }
});
