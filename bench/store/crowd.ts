/**
 * A great many people with ratings in one mode. Points as a population has them: most spread around
 * a middle, and heaps of equals where people have played but one match, won or lost.
 */
import { bucketOf, LEVELS, type Level } from '../../src/server/store/operations/board-tree.ts';

const LETTERS = '234567abcdefghijklmnopqrstuvwxyz';
const ID_LETTERS = 16;
/** After one match between newcomers. */
const HEAPS = [1138, 927] as const;
const HEAP_SHARE = 0.15;
const MIDDLE_POINTS = 1400;
const SPREAD_POINTS = 300;
const SIGMA = 2;

export interface Rated {
  readonly id: string;
  readonly tag: string;
  readonly points: number;
  readonly mu: number;
  readonly sigma: number;
}

/**
 * Held in two buffers: a million objects would make the collector of garbage a part of what is
 * measured.
 */
export class Crowd {
  readonly size: number;
  readonly #ids: Buffer;
  readonly #points: Uint16Array;
  /** Indices, best first. */
  readonly #ranking: Uint32Array;

  /** The same each time. */
  constructor(size: number) {
    const random = seeded(1);
    const letter = (): string => LETTERS.charAt(Math.floor(random() * LETTERS.length));
    const ids = new Set<string>();
    while (ids.size < size) ids.add(Array.from({ length: ID_LETTERS }, letter).join(''));
    this.size = size;
    this.#ids = Buffer.from([...ids].sort().join(''), 'latin1');
    this.#points = Uint16Array.from({ length: size }, () => pointsFrom(random));
    const points = this.#points;
    this.#ranking = Uint32Array.from(points.keys()).sort(
      (a, b) => (points[b] ?? 0) - (points[a] ?? 0),
    );
  }

  /** @param index by id */
  at(index: number): Rated {
    const points = this.#points[index] ?? 0;
    return {
      id: this.#ids.toString('latin1', index * ID_LETTERS, (index + 1) * ID_LETTERS),
      tag: String(index).padStart(6, '0'),
      points,
      mu: (points - 1000) / 40 + 3 * SIGMA,
      sigma: SIGMA,
    };
  }

  /** @param place from 1, by points */
  atPlace(place: number): Rated {
    return this.at(this.#ranking[place - 1] ?? 0);
  }

  slice(from: number, to: number): Rated[] {
    const length = Math.min(to, this.size) - from;
    return Array.from({ length }, (_, index) => this.at(from + index));
  }
}

/** The rows of the counting tree: level, bucket, count. */
export function bucketsOf(crowd: Crowd): [Level, number, number][] {
  return LEVELS.flatMap((level) => {
    const counts = new Map<number, number>();
    for (let index = 0; index < crowd.size; index++) {
      const { id, points } = crowd.at(index);
      const bucket = bucketOf(level, points, id);
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    }
    return [...counts].map(([bucket, count]): [Level, number, number] => [level, bucket, count]);
  });
}

/** Mulberry32. @returns numbers from 0 up to 1 */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pointsFrom(random: () => number): number {
  const share = random();
  const heap = HEAPS[Math.floor(share / HEAP_SHARE)];
  if (heap !== undefined) return heap;
  // A sum of twelve is near enough to a normal distribution.
  const normal = Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);
  return Math.min(Math.max(Math.round(MIDDLE_POINTS + SPREAD_POINTS * normal), 0), 4095);
}
