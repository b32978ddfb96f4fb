/**
 * Tells which part of the wasm memory a save has to copy. Measured on a 4v4 match: 76 KB of 390 KB,
 * which is what makes a save cheap against a step.
 *
 * Static data: most of it is constants. What has changed since instantiation shows where the
 * variables are. Heap: Rust's allocator (dlmalloc) takes memory from a "top" chunk, beyond which
 * nothing is in use. Where it notes the top is found by its traces: the address of a chunk that
 * reaches to the end of the memory, two words behind that chunk's size. Both are checked, and a
 * memory that looks otherwise is copied whole.
 */
import { type RapierRealm, STATICS_START } from './rapier/realm.ts';

export interface HeapGauge {
  /** Static variables: from, to. */
  readonly staticsFrom: number;
  readonly staticsTo: number;
  readonly heapFrom: number;
  /** Where the heap in use ends at the moment. */
  heapTo(): number;
}

/** Room for variables next to those that have changed so far. */
const STATICS_MARGIN_BYTES = 2048;
/** Between the end of the top chunk and the end of the memory, at most. */
const FENCE_BYTES = 64;
const CHUNK_HEADER_BYTES = 8;
const FLAG_BITS = 7;
/** "The chunk before is in use", the flag that a top chunk has, and no other. */
const TOP_FLAGS = 1;
const WORDS_FROM_SIZE_TO_TOP = 2;

/** To be called once the realm's world exists. */
export function createHeapGauge(realm: RapierRealm): HeapGauge {
  const { memory, initialStatics } = realm;
  const heapFrom = STATICS_START + initialStatics.byteLength;
  const statics = new Uint8Array(memory.buffer, STATICS_START, initialStatics.byteLength);
  const isChanged = (byte: number, index: number): boolean => byte !== initialStatics[index];
  const first = statics.findIndex(isChanged);
  const last = statics.findLastIndex(isChanged);
  const topAt = findTop(memory.buffer, heapFrom);
  let words = new Uint32Array(memory.buffer);

  return {
    staticsFrom: Math.max(STATICS_START, STATICS_START + first - STATICS_MARGIN_BYTES) & ~7,
    staticsTo: Math.min(heapFrom, STATICS_START + last + STATICS_MARGIN_BYTES) & ~7,
    heapFrom,
    heapTo() {
      if (words.buffer !== memory.buffer) words = new Uint32Array(memory.buffer);
      const whole = words.byteLength;
      return topAt !== null && isTop(words, topAt, heapFrom)
        ? Math.min(whole, (words[topAt] ?? 0) + CHUNK_HEADER_BYTES)
        : whole;
    },
  };
}

/** The index of the word that holds the top chunk's address, or null when it is not plain. */
function findTop(buffer: ArrayBuffer, heapFrom: number): number | null {
  const words = new Uint32Array(buffer);
  let found: number | null = null;
  for (let index = STATICS_START / 4; index < heapFrom / 4; index += 1) {
    if (!isTop(words, index, heapFrom)) continue;
    if (found !== null) return null;
    found = index;
  }
  return found;
}

function isTop(words: Uint32Array, index: number, heapFrom: number): boolean {
  const top = words[index] ?? 0;
  const size = words[index - WORDS_FROM_SIZE_TO_TOP] ?? 0;
  if (top < heapFrom || top % 8 !== 0 || size === 0) return false;
  const head = words[top / 4 + 1] ?? 0;
  const beyond = words.byteLength - top - size;
  return (
    head === (size | TOP_FLAGS) && (size & FLAG_BITS) === 0 && beyond >= 0 && beyond <= FENCE_BYTES
  );
}
