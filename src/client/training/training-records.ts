/**
 * What this browser keeps of training: the best score of each drill and level, of today's drill, and
 * whether the tutorial was done. Whatever stands in the store that is none of this counts as nothing.
 */
import type { TrainingOrder, TrainingResult } from '../../worker/training/api.ts';
import type { TextStore } from '../session/text-store.ts';

const KEY = 'driftball.training';
/** Seeds of today's drills begin here; all others lie below. */
const DAILY_SEEDS = 1_000_000;
const DAY_MS = 24 * 60 * 60_000;
/** Of today's drills. */
export const DAILY_LEVEL = 2;

export interface TrainingRecords {
  /** Of this order's drill and level, or of the same daily drill; null for none. */
  best(order: TrainingOrder): number | null;
  /** @returns whether it is a new best */
  keep(order: TrainingOrder, result: TrainingResult): boolean;
  readonly isTutorialDone: boolean;
}

export function createTrainingRecords(store: TextStore): TrainingRecords {
  const read = (): Readonly<Record<string, number>> => parse(store.get(KEY));
  return {
    best: (order) => read()[keyOf(order)] ?? null,
    keep(order, { score, ticks }) {
      const kept = read();
      const before = kept[keyOf(order)];
      // Whoever is through the tutorial wants to be quicker, if anything.
      const value = order.drill === 'tutorial' ? -ticks : score;
      if (before !== undefined && before >= value) return false;
      const others = Object.entries(kept).filter(([key]) => !isOldDay(key, order));
      store.set(KEY, JSON.stringify({ ...Object.fromEntries(others), [keyOf(order)]: value }));
      return value !== 0;
    },
    get isTutorialDone() {
      return read().tutorial !== undefined;
    },
  };
}

/** @param nowMs of `Date.now()`; the same drill all over the world, by the day in UTC */
export function dailySeed(nowMs: number): number {
  return DAILY_SEEDS + Math.floor(nowMs / DAY_MS);
}

export function isDaily({ seed }: TrainingOrder): boolean {
  return seed >= DAILY_SEEDS;
}

/** @param random in [0, 1) */
export function anySeed(random: () => number): number {
  return Math.floor(random() * DAILY_SEEDS);
}

function keyOf(order: TrainingOrder): string {
  const { drill, level, seed } = order;
  if (drill === 'tutorial') return drill;
  return isDaily(order) ? `${drill}.day.${seed}` : `${drill}.${level}`;
}

/** Other days of the same drill are not kept. */
function isOldDay(key: string, order: TrainingOrder): boolean {
  return isDaily(order) && key.startsWith(`${order.drill}.day.`) && key !== keyOf(order);
}

function parse(text: string | null): Readonly<Record<string, number>> {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
    );
  } catch {
    return {};
  }
}
