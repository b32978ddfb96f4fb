/**
 * Says when one who only watches shows each tick: as early as its frame is there in time, but for
 * the rarest. The counterpart of the lead clock for those who send nothing.
 */
import { GlidingPhase } from './gliding-phase.ts';

/** Arrivals over which the path is judged: 2 s of frames. */
const WINDOW_FRAMES = 120;
/** Of the sorted window: frames later than all but so many are waited for when they come. */
const LATEST_INDEX = 3;
/** A thread is not woken to the millisecond. */
const SAFETY_MS = 4;

export class PlayoutClock {
  readonly #phase: GlidingPhase;
  /** When frames came, each relative to its tick. */
  readonly #arrivals: number[] = [];
  /** By them; null before the first. */
  #wantedMs: number | null = null;

  constructor(tickMs: number, nowMs: number, tick: number) {
    this.#phase = new GlidingPhase(tickMs, nowMs, tick);
  }

  dueMs(tick: number): number {
    return this.#phase.dueMs(tick);
  }

  noteFrame(tick: number, nowMs: number): void {
    this.#arrivals.push(nowMs - tick * this.#phase.tickMs);
    if (this.#arrivals.length > WINDOW_FRAMES) this.#arrivals.shift();
    const latest = this.#arrivals.toSorted((a, b) => b - a);
    const wanted = latest[Math.min(LATEST_INDEX, latest.length - 1)];
    this.#wantedMs = wanted === undefined ? null : wanted + SAFETY_MS;
  }

  update(nowMs: number): void {
    this.#phase.glideTo(this.#wantedMs, nowMs);
  }
}
