import { expect, it } from 'vitest';
import { KINDS } from './kinds.ts';
import { PINNED_SEEDS } from './pinned-seeds.ts';
import { runMany, type TrialOrder } from './run-many.ts';
import { runTrial } from './run-trial.ts';

const TIMEOUT_MS = 180_000;

const seeds = (kind: TrialOrder['kind'], count: number) =>
  Array.from({ length: count }, (_, index) => ({ kind, seed: index + 1 }));

/** Runs them on all cores. @returns what went wrong */
async function violationsOf(orders: readonly TrialOrder[]): Promise<string[]> {
  const found: string[] = [];
  await runMany(orders, ({ kind, seed, violations }) => {
    for (const violation of violations) found.push(`${kind}, seed ${seed}: ${violation}`);
  });
  return found;
}

it('seeds that failed once hold', { timeout: TIMEOUT_MS }, async () => {
  expect(await violationsOf(PINNED_SEEDS)).toEqual([]);
});

it('200 matches of the tiny game hold', { timeout: TIMEOUT_MS }, async () => {
  expect(await violationsOf(seeds('chips', 200))).toEqual([]);
});

it('5 matches of the real game hold', { timeout: TIMEOUT_MS }, async () => {
  expect(await violationsOf(seeds('driftball', 5))).toEqual([]);
});

it('a seed tells the same story every time', { timeout: TIMEOUT_MS }, async () => {
  for (const kind of [KINDS.chips, KINDS.driftball]) {
    const first = await runTrial({ kind, seed: 3 });
    const again = await runTrial({ kind, seed: 3 });
    expect(again.story).toEqual(first.story);
    expect(again.ticksCompared).toBe(first.ticksCompared);
  }
});
