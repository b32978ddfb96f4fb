/**
 * Saves a world by copying the memory of the wasm instance it lives in: the fastest way back, for a
 * realm that holds this one world and nothing else, because it rolls back everything in it.
 *
 * What makes it exact: the memory holds all of Rapier's state, solver caches and allocator included;
 * the JS side holds only pointers that never change, because no body is made or removed and every
 * temporary is freed within its tick. Below 1 MiB lies only wasm's stack, empty between calls.
 */
import type { RapierRealm } from './rapier/realm.ts';

const STATICS_START = 1 << 20;

/**
 * Set aside before the first save, so that contacts to come find room without growing the memory:
 * a growth between a save and its load is exact too, but its pages are lost.
 */
const HEADROOM_BYTES = 64 * 1024;
const HEADROOM_BYTES_PER_BODY = 3 * 1024;

export interface PhysicsImage {
  bytes: Uint8Array;
  /** How much of `bytes` is in use. */
  byteLength: number;
}

export interface MemoryStore {
  save(image: PhysicsImage): void;
  load(image: PhysicsImage): void;
  /** Runs something that changes nothing but needs much memory for a while, and gives it back. */
  withoutTrace<T>(action: () => T): T;
}

export function createMemoryStore(realm: RapierRealm, bodyCount: number): MemoryStore {
  const { memory } = realm;
  realm.RAPIER.reserveMemory(HEADROOM_BYTES + HEADROOM_BYTES_PER_BODY * bodyCount);
  // The heap is all of the memory, but for what `withoutTrace` made it grow by and gave back.
  let usedEnd = memory.buffer.byteLength;
  let lengthSeen = usedEnd;
  const scratch: PhysicsImage = { bytes: new Uint8Array(0), byteLength: 0 };

  let view = new Uint8Array(memory.buffer, STATICS_START, usedEnd - STATICS_START);

  const usedMemory = (): Uint8Array => {
    const { buffer } = memory;
    if (buffer.byteLength !== lengthSeen) {
      lengthSeen = buffer.byteLength;
      usedEnd = lengthSeen;
    }
    const byteLength = usedEnd - STATICS_START;
    // A growth detaches the old buffer.
    if (view.buffer !== buffer || view.byteLength !== byteLength) {
      view = new Uint8Array(buffer, STATICS_START, byteLength);
    }
    return view;
  };

  const store: MemoryStore = {
    save(image) {
      const used = usedMemory();
      if (image.bytes.byteLength < used.byteLength) image.bytes = new Uint8Array(used.byteLength);
      image.bytes.set(used);
      image.byteLength = used.byteLength;
    },
    load(image) {
      const { bytes, byteLength } = image;
      const source = byteLength === bytes.byteLength ? bytes : bytes.subarray(0, byteLength);
      usedMemory().set(source);
    },
    withoutTrace(action) {
      store.save(scratch);
      const result = action();
      store.load(scratch);
      lengthSeen = memory.buffer.byteLength;
      return result;
    },
  };
  return store;
}
