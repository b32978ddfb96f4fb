/**
 * When a path is out altogether, as in a tunnel: a pure function of the time and a seed, so that
 * both directions, and two runs, see the same. Used by `LinkModel` and by who must cut connections.
 */
import { seededRandom } from './seeded-random.ts';

export interface OutageConditions {
  /** One outage in each stretch of this length, at a random place in it. */
  readonly everyMs: number;
  readonly shortestMs: number;
  /** At most half of `everyMs`. */
  readonly longestMs: number;
  /** Share of outages that end all connections (another cell, another address), 0..1. */
  readonly disconnectShare: number;
}

export interface Outage {
  readonly startMs: number;
  readonly endMs: number;
  /** Connections that were open do not outlive it. */
  readonly disconnects: boolean;
}

export class OutageSchedule {
  readonly #conditions: OutageConditions;
  readonly #seed: number;

  constructor(conditions: OutageConditions, seed: number) {
    const { everyMs, shortestMs, longestMs } = conditions;
    if (!(shortestMs >= 0 && shortestMs <= longestMs && longestMs <= everyMs / 2)) {
      throw new RangeError(`outages of ${shortestMs}..${longestMs} ms do not fit ${everyMs} ms`);
    }
    this.#conditions = conditions;
    this.#seed = seed;
  }

  /** @returns the outage at this time, or null */
  at(timeMs: number): Outage | null {
    const outage = this.#ofStretch(Math.floor(timeMs / this.#conditions.everyMs));
    return timeMs >= outage.startMs && timeMs < outage.endMs ? outage : null;
  }

  /** @returns the outage under way, or else the next */
  next(timeMs: number): Outage {
    const stretch = Math.floor(timeMs / this.#conditions.everyMs);
    const outage = this.#ofStretch(stretch);
    return timeMs < outage.endMs ? outage : this.#ofStretch(stretch + 1);
  }

  #ofStretch(stretch: number): Outage {
    const { everyMs, shortestMs, longestMs, disconnectShare } = this.#conditions;
    const random = seededRandom(Math.imul(this.#seed, 0x9e3779b1) ^ Math.imul(stretch, 0x85ebca6b));
    const lengthMs = shortestMs + random() * (longestMs - shortestMs);
    // An outage ends within its stretch, so that no two meet.
    const startMs = stretch * everyMs + random() * (everyMs - lengthMs);
    return { startMs, endMs: startMs + lengthMs, disconnects: random() < disconnectShare };
  }
}
