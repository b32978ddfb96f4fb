/** How good the connection is, from the worker's figures. */
import type { NetStats } from '../../../worker/api.ts';

export type Quality = 'good' | 'fair' | 'poor';

export interface Connection {
  readonly pingMs: number;
  readonly quality: Quality;
}

const QUALITIES = ['good', 'fair', 'poor'] as const;

const FAIR_PING_MS = 90;
const POOR_PING_MS = 180;
/** Share of the ticks for which an input came too late, at which playing suffers. */
const FAIR_LATE_SHARE = 0.05;
const POOR_LATE_SHARE = 0.25;

/** Looks, a second apart, that must agree before the verdict changes. */
const LOOKS = 5;

/** Judges a connection from a look a second; a verdict stands until all recent looks disagree. */
export class ConnectionJudge {
  #before: NetStats | null = null;
  /** Indices into QUALITIES, oldest first. Good until proven otherwise. */
  #recent: readonly number[] = Array.from({ length: LOOKS }, () => 0);
  #verdict = 0;

  look(now: NetStats): Connection {
    this.#recent = [...this.#recent.slice(1), badness(now, this.#before)];
    this.#before = now;
    const best = Math.min(...this.#recent);
    const worst = Math.max(...this.#recent);
    this.#verdict = Math.min(Math.max(this.#verdict, best), worst);
    return { pingMs: Math.round(now.rttMs), quality: QUALITIES[this.#verdict] ?? 'good' };
  }
}

function badness(now: NetStats, before: NetStats | null): number {
  const lateShare = before === null ? 0 : lateShareSince(now, before);
  if (now.rttMs >= POOR_PING_MS || lateShare >= POOR_LATE_SHARE) return 2;
  if (now.rttMs >= FAIR_PING_MS || lateShare >= FAIR_LATE_SHARE) return 1;
  return 0;
}

function lateShareSince(now: NetStats, before: NetStats): number {
  const ticks = now.confirmedTick - before.confirmedTick;
  return ticks <= 0 ? 0 : (now.substitutedInputs - before.substitutedInputs) / ticks;
}
