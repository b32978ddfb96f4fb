/**
 * A hash of what players could tell apart: every pose and velocity, then every number of the rules,
 * in slot order, by their float bits. Never memory bytes, which differ between machines that agree.
 */
import { at } from './at.ts';
import { leavesOf } from './number-tree.ts';
import type { World } from './world.ts';

/** Makes a function that hashes the world as it is when called; 32 bits, unsigned. */
export function createHasher(world: World): () => number {
  const { cells } = world;
  const leaves = leavesOf(world.physics.poses);
  const numbers = new Float64Array(leaves.length + cells.length);
  const words = new Uint32Array(numbers.buffer);
  return () => {
    for (let index = 0; index < leaves.length; index += 1) {
      const { record, key } = at(leaves, index);
      numbers[index] = record[key] ?? 0;
    }
    numbers.set(cells, leaves.length);
    let hash = 0x811c9dc5;
    for (const word of words) hash = mix(hash, word);
    return hash >>> 0;
  };
}

/** One round of MurmurHash3's body (public domain, Austin Appleby). */
function mix(hash: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const mixed = hash ^ k;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}
