import { describe, expect, it } from 'vitest';
import { ThreadClock } from './thread-clock.ts';

const PAGE_ORIGIN_MS = 1_700_000_000_000;
const OFFSET_MS = 5000.25;

/** Of a worker that was started 5 s after the page, by the true time. */
function answerAt(pageMs: number, { hopMs = 0.3, clockSetMs = 0 } = {}) {
  const nowMs = pageMs + hopMs - OFFSET_MS;
  const timeOriginMs = PAGE_ORIGIN_MS + OFFSET_MS + clockSetMs;
  return { askedAtMs: pageMs, nowMs, timeOriginMs };
}

describe('a thread’s clock', () => {
  it('is exact where the time origins agree, however late the answer is read', () => {
    const clock = new ThreadClock(PAGE_ORIGIN_MS);
    clock.note(answerAt(6000), 6900);
    expect(clock.toPageMs(1000)).toBe(1000 + OFFSET_MS);
  });

  it.each([-3_600_000, -40, 40, 3_600_000])(
    'does not follow a host whose clock was set by %d ms',
    (clockSetMs) => {
      const clock = new ThreadClock(PAGE_ORIGIN_MS);
      clock.note(answerAt(6000, { clockSetMs, hopMs: 80 }), 6900);
      clock.note(answerAt(7000, { clockSetMs }), 7000.8);
      expect(Math.abs(clock.toPageMs(1000) - (1000 + OFFSET_MS))).toBeLessThan(2);
    },
  );
});
