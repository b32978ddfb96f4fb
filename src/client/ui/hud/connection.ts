/** How good the connection is, from the worker's figures: judged by what it does to the play. */
import type { NetStats } from '../../../worker/net-stats.ts';

export type Quality = 'good' | 'fair' | 'poor';

/** What makes it worse than good: `uneven` are delays that vary and inputs that came too late. */
export type Weakness = 'ping' | 'uneven' | 'cuts';

export interface Connection {
  readonly pingMs: number;
  readonly quality: Quality;
  /** Null of a good one. */
  readonly weakness: Weakness | null;
}

const QUALITIES = ['good', 'fair', 'poor'] as const;

/** From where on a figure of the last second makes play no better than fair, and than poor. */
type Bounds = readonly [fair: number, poor: number];

/** A steady ping is played through by prediction: only the guesses of others grow worse. */
const PING_MS: Bounds = [90, 350];
/** The lead follows it. A busy machine alone makes some tens of milliseconds. */
const JITTER_MS: Bounds = [60, 120];
/** Share of the ticks for which an input came too late. Most of these are not felt. */
const LATE_SHARE: Bounds = [0.1, 0.3];
/** Of the own car; what is less is faded out unseen. */
const OWN_CORRECTION_M: Bounds = [0.5, 2];
/** Looks without a connection among the recent ones. */
const CUTS: Bounds = [1, 3];

/** Looks, a second apart, that must agree before the verdict changes. */
const LOOKS = 5;
const LOOKS_OF_CUTS = 30;

/** Judges a connection from a look a second; a verdict stands until all recent looks disagree. */
export class ConnectionJudge {
  #before: NetStats | null = null;
  /** Indices into QUALITIES, oldest first. Good until proven otherwise. */
  #recent: readonly number[] = Array.from({ length: LOOKS }, () => 0);
  /** Whether the connection was gone, oldest first. */
  #cuts: readonly boolean[] = [];
  #verdict = 0;
  /** Of the last look that found any. */
  #weakness: Weakness = 'ping';

  /** @param isCut whether nothing comes from the server just now: the figures then tell nothing */
  look(now: NetStats, isCut: boolean): Connection {
    this.#cuts = [...this.#cuts, isCut].slice(-LOOKS_OF_CUTS);
    if (!isCut) {
      const ofPing = grade(now.rttMs, PING_MS);
      const found = Math.max(ofPing, unevenness(now, this.#before));
      this.#recent = [...this.#recent.slice(1), found];
      if (found > 0) this.#weakness = found > ofPing ? 'uneven' : 'ping';
    }
    this.#before = isCut ? null : now;
    const best = Math.min(...this.#recent);
    const worst = Math.max(...this.#recent);
    this.#verdict = Math.min(Math.max(this.#verdict, best), worst);
    const ofCuts = grade(this.#cuts.filter(Boolean).length, CUTS);
    const quality = QUALITIES[Math.max(this.#verdict, ofCuts)] ?? 'good';
    const worse = ofCuts > this.#verdict ? 'cuts' : this.#weakness;
    const weakness = quality === 'good' ? null : worse;
    return { pingMs: Math.round(now.rttMs), quality, weakness };
  }
}

function unevenness(now: NetStats, before: NetStats | null): number {
  return Math.max(
    grade(now.recent.jitterMs, JITTER_MS),
    grade(before === null ? 0 : lateShareSince(now, before), LATE_SHARE),
    grade(now.recent.correctionM.own, OWN_CORRECTION_M),
  );
}

function grade(figure: number, [fair, poor]: Bounds): number {
  if (figure >= poor) return 2;
  return figure >= fair ? 1 : 0;
}

function lateShareSince(now: NetStats, before: NetStats): number {
  const ticks = now.confirmedTick - before.confirmedTick;
  return ticks <= 0 ? 0 : (now.substitutedInputs - before.substitutedInputs) / ticks;
}
