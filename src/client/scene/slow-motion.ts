/**
 * How far the picture lags behind the match after a goal: it falls back, which looks like slow
 * motion, and catches up again well within the celebration. The ticks run on meanwhile. A function
 * of time alone, so that it is the same on every display. Pure.
 */

/** So long everything goes at the share of its speed that is left. */
const SLOW_MS = 460;
const SLOWED_BY = 0.66;
/** And so long it takes to catch up: before the goal is shown again. */
const CATCH_UP_MS = 1100;

/** The furthest that the picture is behind, ms. */
export const LONGEST_LAG_MS = SLOW_MS * SLOWED_BY;

/** @param sinceMs the goal was shown @returns by how much to draw the past, ms; 0 when it is over */
export function lagAfterGoal(sinceMs: number): number {
  if (sinceMs <= 0) return 0;
  if (sinceMs < SLOW_MS) return sinceMs * SLOWED_BY;
  const share = Math.min(1, (sinceMs - SLOW_MS) / CATCH_UP_MS);
  return LONGEST_LAG_MS * (1 - share * share * (3 - 2 * share));
}

export function isOver(sinceMs: number): boolean {
  return sinceMs >= SLOW_MS + CATCH_UP_MS;
}
