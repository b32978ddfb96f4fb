/** What leaving rated matches costs. Pure; the first time in a day is free. */

const MINUTE_MS = 60_000;
/** Leaves older than this are forgotten. */
export const LEAVES_COUNT_FOR_MS = 24 * 60 * MINUTE_MS;
/** By the number of leaves in that time, from none on; the last is for all further ones. */
const COOLDOWN_MINUTES = [0, 0, 1, 5, 15, 30] as const;

/**
 * @param leavesMs moments of the person's leaves, in any order
 * @returns how long from now until the person may enter quick play again; 0 for at once
 */
export function cooldownOf(leavesMs: readonly number[], nowMs: number): number {
  const recent = leavesMs.filter((atMs) => nowMs - atMs < LEAVES_COUNT_FOR_MS);
  const minutes = COOLDOWN_MINUTES[Math.min(recent.length, COOLDOWN_MINUTES.length - 1)] ?? 0;
  if (minutes === 0) return 0;
  return Math.max(Math.max(...recent) + minutes * MINUTE_MS - nowMs, 0);
}
