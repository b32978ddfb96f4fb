/**
 * Keeps a page that comes back (from a hidden tab, a frozen or blocked one) from playing what it
 * missed. Called by the match run for every batch of notices. What is withdrawn always gets through:
 * it only ends what is shown.
 */
import type { EventNotice } from '../../worker/page-messages.ts';
import { VIEW } from '../../worker/view-frame.ts';

/** Confirmation comes a round trip after the event, and after a stall of the path a second later. */
const STALE_TICKS = 90;
/** The newest frame is late by so much when the page works off what has piled up. */
const STALE_MS = 500;
/** A goal is still celebrated when a slow page hears of it. */
const STALE_GOAL_MS = 2000;

export interface PageNow {
  readonly isHidden: boolean;
  /** `performance.timeOrigin + now()`. */
  readonly timeMs: number;
}

/** @param newest view frame, or null before the first */
export function freshNotices(
  notices: readonly EventNotice[],
  newest: Float64Array | null,
  { isHidden, timeMs }: PageNow,
): readonly EventNotice[] {
  const tick = newest?.[VIEW.tick] ?? 0;
  const dueMs = newest?.[VIEW.dueMs] ?? timeMs;
  const lateMs = isHidden ? Number.POSITIVE_INFINITY : timeMs - dueMs;
  const fresh = notices.filter(({ state, event }) => {
    if (state === 'withdrawn') return true;
    const isBacklog = lateMs > (event.kind === 'goal' ? STALE_GOAL_MS : STALE_MS);
    return !isBacklog && tick - event.tick <= STALE_TICKS;
  });
  return fresh.length === notices.length ? notices : fresh;
}
