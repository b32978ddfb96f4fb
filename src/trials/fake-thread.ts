/**
 * A thread of a trial: a page's worker, or the server's process. Runs one thing at a time, has a
 * clock of its own, which starts anywhere and goes a little wrong, and can be held up: what should
 * have run meanwhile runs afterwards, in order.
 */
import type { MonotonicClock } from '../netcode/clock.ts';
import type { FakeClock } from './fake-clock.ts';

export interface ThreadOptions {
  readonly clock: FakeClock;
  /** What the thread's own clock says at the trial's start. */
  readonly originMs: number;
  /** Of its clock against the trial's, about 1. */
  readonly rate: number;
  /** Timers fire up to this much late. */
  readonly timerSlackMs: number;
  readonly random: () => number;
  /** Gets what a call threw. */
  readonly onError: (error: unknown) => void;
}

export class FakeThread implements MonotonicClock {
  readonly #options: ThreadOptions;
  readonly #waiting: (() => void)[] = [];
  #heldUntilMs = 0;
  #busyMs = 0;
  #isDead = false;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  get isHeldUp(): boolean {
    return this.#options.clock.nowMs < this.#heldUntilMs;
  }

  nowMs(): number {
    const { clock, originMs, rate } = this.#options;
    return originMs + (clock.nowMs + this.#busyMs) * rate;
  }

  after(delayMs: number, run: () => void): () => void {
    const { clock, rate, timerSlackMs, random } = this.#options;
    const dueMs = clock.nowMs + Math.max(0, delayMs) / rate + timerSlackMs * random();
    let isCancelled = false;
    const cancel = clock.at(dueMs, () =>
      this.post(() => {
        if (isCancelled) return;
        // Whoever called may await it.
        clock.noteSettled();
        run();
      }),
    );
    return () => {
      isCancelled = true;
      cancel();
    };
  }

  /** Runs it on this thread, now or once it is free. */
  post(run: () => void): void {
    if (this.#isDead) return;
    if (this.isHeldUp || this.#waiting.length > 0) this.#waiting.push(run);
    else this.#run(run);
  }

  /** Nothing runs for so long. */
  holdUp(lengthMs: number): void {
    const { clock } = this.#options;
    const untilMs = clock.nowMs + lengthMs;
    if (untilMs <= this.#heldUntilMs) return;
    this.#heldUntilMs = untilMs;
    clock.at(untilMs, () => this.#catchUp());
  }

  /** What is running just now takes so long. */
  work(ms: number): void {
    this.#busyMs += ms;
  }

  /** Nothing runs any more. */
  kill(): void {
    this.#isDead = true;
    this.#waiting.length = 0;
  }

  /** One at a time: what a promise sets off comes before the next. */
  #catchUp(): void {
    if (this.#isDead || this.isHeldUp) return;
    const run = this.#waiting.shift();
    if (run === undefined) return;
    this.#run(run);
    const { clock } = this.#options;
    if (!this.isHeldUp) clock.at(clock.nowMs, () => this.#catchUp());
  }

  #run(run: () => void): void {
    try {
      run();
    } catch (error) {
      this.#options.onError(error);
    }
    const busyMs = this.#busyMs;
    this.#busyMs = 0;
    if (busyMs > 0) this.holdUp(busyMs);
  }
}
