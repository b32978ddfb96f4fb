import { HASH_DIGITS } from './engine-match.ts';

export interface Difference {
  /** Counted from 0, as the simulation counts. */
  readonly tick: number;
  /** Empty when there is none for this tick. */
  readonly expected: string;
  readonly found: string;
}

/** The first tick whose hash differs between two runs of a match; null when none does. */
export function firstDifference(expected: string, found: string): Difference | null {
  const length = Math.max(expected.length, found.length);
  for (let start = 0; start < length; start += HASH_DIGITS) {
    const one = expected.slice(start, start + HASH_DIGITS);
    const other = found.slice(start, start + HASH_DIGITS);
    if (one !== other) return { tick: start / HASH_DIGITS, expected: one, found: other };
  }
  return null;
}
