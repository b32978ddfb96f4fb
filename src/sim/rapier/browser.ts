/**
 * Rapier for pages and workers: the build whose wasm is a file of its own, so that it is cached and
 * compressed apart. The module exists once per thread, and so does the realm. Imported when asked
 * for: a worker's entry must not wait for wasm before it listens to messages.
 */
import type { RapierRealm } from './realm.ts';

export type { RapierRealm };

export async function loadRapier(): Promise<RapierRealm> {
  const [RAPIER, { memory }] = await Promise.all([
    import('@dimforge/rapier2d-deterministic'),
    import('@dimforge/rapier2d-deterministic/rapier_wasm2d_bg.wasm'),
  ]);
  return { RAPIER, memory };
}
