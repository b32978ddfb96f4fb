/** The part of `WebAssembly.Memory` that a save needs; declared here because sim has no DOM types. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

/** One instance of Rapier's wasm module and the memory in which all worlds made from it live. */
export interface RapierRealm {
  readonly RAPIER: typeof import('@dimforge/rapier2d-deterministic');
  readonly memory: WasmMemory;
  /** The memory's static data as instantiation left it; the heap begins where it ends. */
  readonly initialStatics: Uint8Array;
}

/** Below lies the stack, which is empty between calls. A property of how rustc lays out wasm. */
export const STATICS_START = 1 << 20;

/** To be called before anything else uses the instance. */
export function createRealm(RAPIER: RapierRealm['RAPIER'], memory: WasmMemory): RapierRealm {
  const initialStatics = new Uint8Array(memory.buffer).slice(STATICS_START);
  return { RAPIER, memory, initialStatics };
}
