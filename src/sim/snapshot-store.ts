/**
 * Rapier's own snapshots: portable bytes, for joins, for keyframes, and for realms with many worlds.
 * Slower than copying memory and it allocates.
 */
import { adoptRapierWorld, type Physics } from './physics.ts';

export function takeSnapshot(physics: Physics): Uint8Array {
  return physics.rapier.takeSnapshot();
}

/**
 * Puts the world of a snapshot in the place of the present one, which is freed. Goes around
 * `World.restoreSnapshot`, which leaves two wasm objects to the garbage collector: freed at some
 * later time, they would corrupt a memory that was copied back meanwhile.
 *
 * @throws Error when the bytes are no snapshot; the present world is then untouched
 */
export function restoreSnapshot(physics: Physics, bytes: Uint8Array): void {
  const previous = physics.rapier;
  const { World } = physics.realm.RAPIER;
  const raw = previous.serializationPipeline.raw.deserializeAll(bytes);
  if (raw === undefined) throw new Error(`Rapier cannot restore these ${bytes.byteLength} bytes`);
  const restored = World.fromRaw(raw);
  raw.free();
  adoptRapierWorld(physics, restored);
  previous.free();
}
