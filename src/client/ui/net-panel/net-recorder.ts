/**
 * Looks at the worker's figures ten times a second and keeps ten seconds of them for the panel.
 * One look at a time: a worker that is slow to answer is not asked again meanwhile.
 */
import type { NetStats } from '../../../worker/api.ts';
import { FrameMeter } from './frame-meter.ts';
import type { AskForStats } from './net-panel-options.ts';
import { type NetSample, sampleBetween } from './net-sample.ts';

export const LOOK_EVERY_MS = 100;
/** The worker remembers no longer. */
const LONGEST_WINDOW_MS = 2000;
export const SAMPLES_KEPT = 100;

export class NetRecorder {
  /** Oldest first; null where there was no match. */
  readonly samples: (NetSample | null)[] = [];
  /** The newest figures, or null outside a match. */
  stats: NetStats | null = null;
  readonly #ask: AskForStats;
  readonly #onLook: () => void;
  readonly #meter = new FrameMeter();
  #timer: ReturnType<typeof setInterval> | undefined;
  #isLooking = false;
  #lookedAtMs = 0;

  /** @param onLook called after each look, when there is something new to show */
  constructor(ask: AskForStats, onLook: () => void) {
    this.#ask = ask;
    this.#onLook = onLook;
  }

  start(): void {
    this.#meter.start();
    this.#lookedAtMs = performance.now();
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#meter.stop();
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    const nowMs = performance.now();
    const elapsedMs = nowMs - this.#lookedAtMs;
    // A match that just ended, or a worker that is being replaced, has no figures.
    const stats = await this.#ask(Math.min(elapsedMs, LONGEST_WINDOW_MS)).catch(() => null);
    this.#isLooking = false;
    if (this.#timer === undefined) return;
    const before = this.stats;
    this.stats = stats;
    this.#lookedAtMs = nowMs;
    this.samples.push(
      before === null || stats === null
        ? null
        : sampleBetween(before, stats, elapsedMs, this.#meter.times()),
    );
    if (this.samples.length > SAMPLES_KEPT) this.samples.shift();
    this.#onLook();
  }
}
