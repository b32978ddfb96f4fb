/**
 * A hash of what players could tell apart: poses and velocities of cars and balls, then every
 * number of the rules, then what is loose, in order, by their float bits. Never memory bytes, which differ between machines that agree.
 */
import { at } from './at.ts';
import { leavesOf } from './number-tree.ts';
import { createPose, readBodyAt } from './physics.ts';
import type { World } from './world.ts';

/** Makes a function that hashes the world as it is when called; 32 bits, unsigned. */
export function createHasher(world: World): () => number {
  const { cells } = world;
  const { physics, looseCount } = world;
  const leaves = leavesOf(physics.poses);
  const looseFrom = leaves.length + cells.length;
  const numbers = new Float64Array(looseFrom + looseCount * 6);
  const pose = createPose();
  const words = new Uint32Array(numbers.buffer);
  return () => {
    for (let index = 0; index < leaves.length; index += 1) {
      const { record, key } = at(leaves, index);
      numbers[index] = record[key] ?? 0;
    }
    numbers.set(cells, leaves.length);
    for (let loose = 0; loose < looseCount; loose += 1) {
      readBodyAt(physics, physics.looseIndex + loose, pose);
      const { x, y, angle, vx, vy, angularVelocity } = pose;
      numbers.set([x, y, angle, vx, vy, angularVelocity], looseFrom + loose * 6);
    }
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
