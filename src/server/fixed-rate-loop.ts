/**
 * Calls `onTick` at a fixed rate that does not drift: tick n is due at the start plus n periods,
 * however late a timer fires. A delay is caught up with at once, but not before what has come
 * meanwhile was read (the process was held up, the senders were not); after a longer one the backlog
 * is skipped and the clock re-based, because a burst of many ticks would only delay everybody else.
 */
import type { MonotonicClock } from '../netcode/clock.ts';

export const SYSTEM_CLOCK: MonotonicClock = {
  nowMs: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

export interface LoopOptions {
  readonly periodMs: number;
  /** Ticks that may be due at once before the backlog is skipped. */
  readonly maxCatchUpTicks: number;
  readonly clock: MonotonicClock;
  readonly onTick: () => void;
  /** Gets what a tick threw; the loop has stopped then. */
  readonly onError: (error: unknown) => void;
}

export class FixedRateLoop {
  readonly #options: LoopOptions;
  #dueMs = 0;
  #running = false;
  #cancelTimer: () => void = () => undefined;
  #skippedTicks = 0;
  #isAwaitingInput = false;

  constructor(options: LoopOptions) {
    this.#options = options;
  }

  /** Periods in which nothing was called because too much was due. */
  get skippedTicks(): number {
    return this.#skippedTicks;
  }

  /** Time until the next call is due; negative when it is late. */
  get msUntilDue(): number {
    return this.#dueMs - this.#options.clock.nowMs();
  }

  /** The first call is due one period from now. */
  start(): void {
    this.#running = true;
    this.#dueMs = this.#options.clock.nowMs() + this.#options.periodMs;
    this.#schedule();
  }

  stop(): void {
    this.#running = false;
    this.#cancelTimer();
  }

  #schedule(): void {
    // Whole milliseconds, rounded up: a timer that fires too early would have to be set again.
    const delayMs = Math.max(0, Math.ceil(this.msUntilDue));
    this.#cancelTimer = this.#options.clock.after(delayMs, () => this.#run());
  }

  #run(): void {
    const isHeldUp = -this.msUntilDue > this.#options.periodMs;
    if (isHeldUp && !this.#isAwaitingInput) {
      this.#isAwaitingInput = true;
      this.#cancelTimer = this.#options.clock.after(0, () => this.#run());
      return;
    }
    this.#isAwaitingInput = false;
    try {
      this.#runDueTicks();
    } catch (error) {
      this.#running = false;
      this.#options.onError(error);
    }
    if (this.#running) this.#schedule();
  }

  #runDueTicks(): void {
    const { periodMs, maxCatchUpTicks, clock, onTick } = this.#options;
    const due = Math.floor((clock.nowMs() - this.#dueMs) / periodMs) + 1;
    const skipped = Math.max(0, due - maxCatchUpTicks);
    this.#skippedTicks += skipped;
    this.#dueMs += skipped * periodMs;
    for (let left = due - skipped; left > 0 && this.#running; left--) {
      this.#dueMs += periodMs;
      onTick();
    }
  }
}
