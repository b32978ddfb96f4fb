/** How long the ball is drawn wrong after a touch. */
import type { Touch } from '../scenario/touches.ts';
import type { FrameErrors } from './frame-errors.ts';

export const SETTLED_BELOW_M = 0.05;
export const SETTLE_WITHIN_TICKS = 60;

/**
 * For each touch the ticks until the ball's error stays below the bound. Until the next touch, that
 * is, or for a second: a touch that is still wrong then counts with all of that time.
 */
export function settleTicks(
  errors: readonly FrameErrors[],
  touches: readonly Touch[],
): readonly number[] {
  const ticks: number[] = [];
  let first = 0;
  for (const [index, touch] of touches.entries()) {
    const until = Math.min(
      touch.tick + SETTLE_WITHIN_TICKS,
      touches[index + 1]?.tick ?? Number.POSITIVE_INFINITY,
    );
    while ((errors[first]?.frame.after ?? Number.POSITIVE_INFINITY) < touch.tick) first += 1;
    let lastWrong = touch.tick - 1;
    let seen = 0;
    for (let at = first; at < errors.length; at += 1) {
      const error = errors[at];
      if (error === undefined || error.frame.after >= until) break;
      seen += 1;
      if (error.ball >= SETTLED_BELOW_M) lastWrong = error.frame.after;
    }
    if (seen > 0) ticks.push(lastWrong + 1 - touch.tick);
  }
  return ticks;
}
