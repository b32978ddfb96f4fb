/**
 * Looks at the worker's figures ten times a second and keeps ten seconds of them for the panel.
 * One look at a time: a worker that is slow to answer is not asked again meanwhile.
 */
import type { NetStats } from '../../../worker/net-stats.ts';
import type { FrameMeter } from './frame-meter.ts';
import type { AskForStats } from './net-panel-options.ts';
import { type NetSample, sampleBetween } from './net-sample.ts';

export const LOOK_EVERY_MS = 100;
/** The worker remembers no longer. */
const LONGEST_WINDOW_MS = 2000;
export const SAMPLES_KEPT = 100;

export interface NetRecorderParts {
  readonly ask: AskForStats;
  /** Whether nothing comes from the server just now: the figures then stand still. */
  readonly isCut: () => boolean;
  readonly meter: Pick<FrameMeter, 'start' | 'stop' | 'times'>;
  /** Called after each look, when there is something new to show. */
  readonly onLook: () => void;
}

export class NetRecorder {
  /** Oldest first; null where there was no match or no connection. */
  readonly samples: (NetSample | null)[] = [];
  /** The newest figures, or null outside a match. */
  stats: NetStats | null = null;
  /** Whether somebody looks on; if not, the end of the match is the end of the recording. */
  isShown = false;
  readonly #parts: NetRecorderParts;
  #timer: ReturnType<typeof setInterval> | undefined;
  #isLooking = false;
  #lookedAtMs = 0;

  constructor(parts: NetRecorderParts) {
    this.#parts = parts;
  }

  /** Goes on where it is recording already. */
  start(): void {
    if (this.#timer !== undefined) return;
    this.samples.length = 0;
    this.stats = null;
    this.#parts.meter.start();
    this.#lookedAtMs = performance.now();
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#parts.meter.stop();
  }

  async look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    const nowMs = performance.now();
    const elapsedMs = nowMs - this.#lookedAtMs;
    // A match that just ended, or a worker that is being replaced, has no figures.
    const { ask, isCut, onLook } = this.#parts;
    const stats = await ask(Math.min(elapsedMs, LONGEST_WINDOW_MS)).catch(() => null);
    this.#isLooking = false;
    if (this.#timer === undefined) return;
    this.#lookedAtMs = nowMs;
    this.#keep(stats, elapsedMs, isCut());
    if (stats === null && !isCut() && !this.isShown) this.stop();
    onLook();
  }

  #keep(stats: NetStats | null, elapsedMs: number, isCut: boolean): void {
    const before = this.stats;
    this.stats = stats;
    // The first figures of all are no gap: there is nothing yet to compare them with.
    if (this.samples.length === 0 && before === null) return;
    this.samples.push(
      before === null || stats === null || isCut
        ? null
        : sampleBetween(before, stats, elapsedMs, this.#parts.meter.times()),
    );
    if (this.samples.length > SAMPLES_KEPT) this.samples.shift();
  }
}
