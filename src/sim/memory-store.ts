/**
 * Saves a world by copying the memory of the wasm instance it lives in: the fastest way back, for a
 * realm that holds this one world and nothing else, because it rolls back everything in it.
 *
 * What makes it exact: the memory holds all of Rapier's state, solver caches and allocator included;
 * the JS side holds only pointers that never change, because no body is made or removed and every
 * temporary is freed within its tick.
 */
import { createHeapGauge } from './heap-gauge.ts';
import type { RapierRealm } from './rapier/realm.ts';

/**
 * Set aside before the first save, so that contacts to come find room: a growth of the memory
 * between a save and its load is exact too, but its pages are lost. Costs address space, no copying.
 */
const HEADROOM_BYTES = 256 * 1024;
const HEADROOM_BYTES_PER_BODY = 8 * 1024;

/** A save has some room to spare, so that it can be used again when the heap has grown a little. */
const SPARE_SHARE = 1.25;

export interface PhysicsImage {
  bytes: Uint8Array;
  /** How much of `bytes` is in use. */
  byteLength: number;
}

export interface MemoryStore {
  save(image: PhysicsImage): void;
  load(image: PhysicsImage): void;
  /** Runs something that changes nothing but needs memory for a while, and gives that back. */
  withoutTrace<T>(action: () => T): T;
}

/** To be called once the realm's world exists. */
export function createMemoryStore(realm: RapierRealm, bodyCount: number): MemoryStore {
  const { memory } = realm;
  realm.RAPIER.reserveMemory(HEADROOM_BYTES + HEADROOM_BYTES_PER_BODY * bodyCount);
  const gauge = createHeapGauge(realm);
  const { staticsFrom, staticsTo, heapFrom } = gauge;
  const staticsBytes = staticsTo - staticsFrom;
  const scratch: PhysicsImage = { bytes: new Uint8Array(0), byteLength: 0 };
  let whole = new Uint8Array(memory.buffer);

  const wholeMemory = (): Uint8Array => {
    // A growth detaches the old buffer.
    if (whole.buffer !== memory.buffer) whole = new Uint8Array(memory.buffer);
    return whole;
  };

  const store: MemoryStore = {
    save(image) {
      const from = wholeMemory();
      const heapTo = gauge.heapTo();
      const byteLength = staticsBytes + heapTo - heapFrom;
      if (image.bytes.byteLength < byteLength) {
        image.bytes = new Uint8Array(Math.ceil(byteLength * SPARE_SHARE));
      }
      image.bytes.set(from.subarray(staticsFrom, staticsTo));
      image.bytes.set(from.subarray(heapFrom, heapTo), staticsBytes);
      image.byteLength = byteLength;
    },
    load(image) {
      const to = wholeMemory();
      to.set(image.bytes.subarray(0, staticsBytes), staticsFrom);
      to.set(image.bytes.subarray(staticsBytes, image.byteLength), heapFrom);
    },
    withoutTrace(action) {
      store.save(scratch);
      const result = action();
      store.load(scratch);
      return result;
    },
  };
  return store;
}
