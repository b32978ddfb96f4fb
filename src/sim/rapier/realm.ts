/** The part of `WebAssembly.Memory` that a save needs; declared here because sim has no DOM types. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

/** One instance of Rapier's wasm module and the memory in which all worlds made from it live. */
export interface RapierRealm {
  readonly RAPIER: typeof import('@dimforge/rapier2d-deterministic');
  readonly memory: WasmMemory;
}
