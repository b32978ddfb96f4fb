import type { MonotonicClock } from '../netcode/clock.ts';

/** Timers of a worker keep going while the page is hidden or busy. */
export const SYSTEM_CLOCK: MonotonicClock = {
  nowMs: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
