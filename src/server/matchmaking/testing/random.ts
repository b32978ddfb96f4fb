/** What chance comes in for the town, all of one seeded source (netcode/seeded-random.ts). */

export type Random = () => number;

/** Of a standard normal distribution (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export function exponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - random());
}

/** Knuth's; for means of a few. */
export function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** @param shares of each, which sum to 1 */
export function pickByShare<T extends string>(
  random: Random,
  shares: Readonly<Record<T, number>>,
): T {
  let left = random();
  const entries = Object.entries(shares) as [T, number][];
  for (const [item, share] of entries) {
    left -= share;
    if (left < 0) return item;
  }
  return (entries.at(-1) ?? entries[0] ?? [])[0] as T;
}
