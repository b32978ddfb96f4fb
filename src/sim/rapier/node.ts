/**
 * Rapier for Node, which cannot import the browser's build. Every call makes an instance of its
 * own, so that worlds saved by copying memory can live side by side in one process.
 */
import { createRealm, type RapierRealm, type WasmMemory } from './realm.ts';

export type { RapierRealm };

type Compat = typeof import('@dimforge/rapier2d-deterministic-compat');

interface Instantiated {
  readonly instance: { readonly exports: { readonly memory: WasmMemory } };
}

interface WasmGlobal {
  instantiate: (...source: readonly unknown[]) => Promise<Instantiated>;
}

/** Node's own; a query after the address makes a module, and so an instance, of its own. */
interface Resolver {
  resolve(specifier: string): string;
}

let realms = 0;
let loading: Promise<unknown> = Promise.resolve();

export function loadRapier(): Promise<RapierRealm> {
  const realm = loading.then(instantiate);
  // One after the other, because each replaces a global while it loads.
  loading = realm.catch(() => undefined);
  return realm;
}

async function instantiate(): Promise<RapierRealm> {
  const entry = (import.meta as unknown as Resolver).resolve(
    '@dimforge/rapier2d-deterministic-compat',
  );
  realms += 1;
  const compat: Compat = await import(/* @vite-ignore */ `${entry}?realm=${realms}`);
  const wasm = (globalThis as unknown as { WebAssembly: WasmGlobal }).WebAssembly;
  const original = wasm.instantiate;
  let memory: WasmMemory | null = null;
  wasm.instantiate = async (...source) => {
    const result = await original.apply(wasm, [...source]);
    memory = result.instance.exports.memory;
    return result;
  };
  try {
    await compat.init();
  } finally {
    wasm.instantiate = original;
  }
  if (memory === null) throw new Error('Rapier did not instantiate its wasm module as expected');
  return createRealm(compat as unknown as RapierRealm['RAPIER'], memory);
}
