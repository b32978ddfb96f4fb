/** How long pages and ranks take to be looked up, one after the other, as a page of the site asks. */
import type { Store } from '../../src/server/store/store.ts';
import { rounded } from '../statistics.ts';
import { BOARD } from './board.ts';
import { type Crowd, seeded } from './crowd.ts';

/** The most that the store hands out at once. */
const LINES = 100;

export interface Latency {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

export type LookUps = Readonly<Record<string, Latency>>;

export async function measureLookUps(store: Store, crowd: Crowd, count: number): Promise<LookUps> {
  const random = seeded(2);
  const size = crowd.size;
  const between = (from: number, to: number): number =>
    1 + Math.floor(size * (from + (to - from) * random()));
  const pageAt = (rank: () => number) => () => store.boardPage(BOARD, rank(), LINES);
  const lineOf = (place: () => number) => () => store.boardLine(BOARD, crowd.atPlace(place()).id);
  const kinds = {
    pageTop: pageAt(() => 1),
    pageMiddle: pageAt(() => between(0.4, 0.6)),
    pageAnywhere: pageAt(() => between(0, 1)),
    pageBottom: pageAt(() => size - LINES - Math.floor(random() * LINES)),
    rankTop: lineOf(() => between(0, 0.001)),
    rankMiddle: lineOf(() => between(0.4, 0.6)),
    rankBottom: lineOf(() => between(0.999, 1)),
  };
  const figures: Record<string, Latency> = {};
  for (const [kind, look] of Object.entries(kinds)) {
    const times = [];
    for (let index = 0; index < count; index++) {
      const startMs = performance.now();
      const found = await look();
      times.push(performance.now() - startMs);
      if (found === null || ('lines' in found && found.lines.length < LINES))
        throw new Error(`${kind} found nothing`);
    }
    figures[kind] = latencyOf(times);
  }
  return figures;
}

function latencyOf(times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    rounded(sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0, 2);
  return { p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) };
}
