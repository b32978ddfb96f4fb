/**
 * A hash of what players could tell apart: every pose and velocity, then every number of the rules,
 * in slot order, by their float bits. Never memory bytes, which differ between machines that agree.
 */
import type { MatchState } from './match-state.ts';
import type { BodyPose } from './physics.ts';
import { type Cell, cellsOf } from './state-cells.ts';
import type { World } from './world.ts';

/** Makes a function that hashes the world as it is when called; 32 bits, unsigned. */
export function createHasher(world: World): () => number {
  const state: MatchState = world.state;
  const poses: readonly BodyPose[] = world.physics.poses;
  const cells: readonly Cell[] = [...cellsOf(poses), ...cellsOf(state)];
  const float = new Float64Array(1);
  const words = new Uint32Array(float.buffer);
  return () => {
    let hash = 0x811c9dc5;
    for (const { record, key } of cells) {
      // Adding 0 makes -0 and 0 one, which nobody can tell apart.
      float[0] = (record[key] ?? 0) + 0;
      hash = mix(mix(hash, words[0] ?? 0), words[1] ?? 0);
    }
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
