/**
 * Rapier for pages and workers: the build whose wasm is a file of its own, so that it is cached and
 * compressed apart. Imported when asked for: a worker's entry must not wait for wasm before it
 * listens to messages.
 */
import { createRealm, type RapierRealm } from './realm.ts';

export type { RapierRealm };

/** The wasm module exists once per thread, and so does its realm. */
let realm: Promise<RapierRealm> | null = null;

export function loadRapier(): Promise<RapierRealm> {
  realm ??= instantiate();
  return realm;
}

async function instantiate(): Promise<RapierRealm> {
  const { RAPIER, memory } = await import('./browser-build.ts');
  return createRealm(RAPIER, memory);
}
