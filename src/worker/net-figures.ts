/**
 * Collects what happens in an online match and tells how it went lately, for the developer's net
 * graph, tests and benchmarks. The match notes; readers ask for any stretch of the last seconds,
 * so that several may ask without taking anything from each other.
 */
import type { RecentFigures } from './net-stats.ts';
import { quantile, SampleWindow } from './sample-window.ts';

/** Two seconds of updates at 120 a second; rollbacks and corrections come at most once in each. */
const CAPACITY = 240;
const MOST_OTHER_CARS = 7;
const DEFAULT_WINDOW_MS = 1000;
/** Jitter needs more frames than a short stretch has. */
const JITTER_WINDOW_MS = 2000;

export type CorrectedBody = 'own' | 'others' | 'ball';

export class NetFigures {
  readonly #updateMs = new SampleWindow(CAPACITY);
  readonly #rollbackMs = new SampleWindow(CAPACITY);
  readonly #frameDelayMs = new SampleWindow(CAPACITY);
  readonly #correctionM: Readonly<Record<CorrectedBody, SampleWindow>> = {
    own: new SampleWindow(CAPACITY),
    others: new SampleWindow(MOST_OTHER_CARS * CAPACITY),
    ball: new SampleWindow(CAPACITY),
  };

  /** The match was updated once. @param tookMs everything, rollback included */
  noteUpdate(nowMs: number, tookMs: number): void {
    this.#updateMs.note(nowMs, tookMs);
  }

  /** The session went back and stepped forward again. */
  noteRollback(nowMs: number, tookMs: number): void {
    this.#rollbackMs.note(nowMs, tookMs);
  }

  /**
   * A rollback moved a body, or did not.
   *
   * @param metres between where it stood before and after, at the same tick
   */
  noteCorrection(nowMs: number, body: CorrectedBody, metres: number): void {
    this.#correctionM[body].note(nowMs, metres);
  }

  /**
   * A frame came.
   *
   * @param dueMs when its tick was due, on any even scale (the tick times its length)
   */
  noteFrame(nowMs: number, dueMs: number): void {
    this.#frameDelayMs.note(nowMs, nowMs - dueMs);
  }

  /** @param windowMs how far to look back, 2000 at most */
  figures(nowMs: number, windowMs = DEFAULT_WINDOW_MS): RecentFigures {
    const sinceMs = nowMs - windowMs;
    const updateMs = this.#updateMs.since(sinceMs);
    const rollbackMs = this.#rollbackMs.since(sinceMs);
    const delayMs = this.#frameDelayMs.since(nowMs - JITTER_WINDOW_MS);
    const largestM = (body: CorrectedBody) => quantile(this.#correctionM[body].since(sinceMs), 1);
    return {
      jitterMs: quantile(delayMs, 0.95) - quantile(delayMs, 0),
      updateMsP95: quantile(updateMs, 0.95),
      updateMsMax: quantile(updateMs, 1),
      rollbackMsP95: quantile(rollbackMs, 0.95),
      correctionM: { own: largestM('own'), others: largestM('others'), ball: largestM('ball') },
    };
  }
}

/** Of a match without a network. */
export const NO_RECENT_FIGURES: RecentFigures = new NetFigures().figures(0, 0);
