/**
 * Rapier for pages and workers: the build whose wasm is a file of its own, so that it is cached and
 * compressed apart. The module exists once per thread, and so does the realm.
 */
import * as RAPIER from '@dimforge/rapier2d-deterministic';
import { memory } from '@dimforge/rapier2d-deterministic/rapier_wasm2d_bg.wasm';
import type { RapierRealm } from './realm.ts';

export type { RapierRealm };

export async function loadRapier(): Promise<RapierRealm> {
  return { RAPIER, memory };
}
