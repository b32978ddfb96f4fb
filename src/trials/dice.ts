/** A stream of chances, from a seed. */
import { seededRandom } from '../netcode/seeded-random.ts';

export interface Dice {
  readonly random: () => number;
  between(from: number, to: number): number;
  chance(share: number): boolean;
}

export function createDice(seed: number): Dice {
  const random = seededRandom(seed);
  return {
    random,
    between: (from, to) => from + random() * (to - from),
    chance: (share) => random() < share,
  };
}
