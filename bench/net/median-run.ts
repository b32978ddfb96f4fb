/** Several runs of the same kind as one: of every figure the median. */
import type { RunResult } from './run/run-result.ts';

/** @param runs one or more */
export function medianRun(runs: readonly RunResult[]): RunResult {
  return medianOf(runs) as RunResult;
}

/** Of numbers, and of what is built of numbers alike. */
function medianOf(values: readonly unknown[]): unknown {
  const [first] = values;
  if (typeof first === 'number') {
    const sorted = (values as readonly number[]).toSorted((a, b) => a - b);
    return sorted[sorted.length >> 1];
  }
  if (Array.isArray(first)) {
    return first.map((_, index) =>
      medianOf(values.map((value) => (value as readonly unknown[])[index])),
    );
  }
  if (typeof first !== 'object' || first === null) return first;
  const keys = Object.keys(first);
  return Object.fromEntries(
    keys.map((key) => [
      key,
      medianOf(values.map((value) => (value as Readonly<Record<string, unknown>>)[key])),
    ]),
  );
}
