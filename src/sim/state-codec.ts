/**
 * A whole world as bytes for another machine. Little-endian:
 *
 *   u32 magic, u32 kind of world, u32 number of cells, u32 bytes of physics, u32 checksum of what
 *   follows, f64 for each cell of the rules, Rapier's snapshot
 */
import { RULES_VERSION } from './tuning.ts';
import type { World } from './world.ts';

const MAGIC = 0x57424644;
const HEADER_BYTES = 20;

export interface EncodedState {
  readonly rules: Float64Array;
  readonly physics: Uint8Array;
}

/** A number that two worlds share when the state of one fits the other. */
export function worldKind(world: World): number {
  const { settings, tuning, physics, cellNames } = world;
  const bodies = physics.bodies.length;
  const text = JSON.stringify([RULES_VERSION, settings, tuning, bodies, cellNames]);
  const units = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
  return checksum(units);
}

export function encodeState(kind: number, state: EncodedState): Uint8Array {
  const { rules, physics } = state;
  const physicsStart = HEADER_BYTES + rules.length * 8;
  const bytes = new Uint8Array(physicsStart + physics.byteLength);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of rules.entries()) {
    view.setFloat64(HEADER_BYTES + index * 8, value, true);
  }
  bytes.set(physics, physicsStart);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, kind, true);
  view.setUint32(8, rules.length, true);
  view.setUint32(12, physics.byteLength, true);
  view.setUint32(16, checksum(bytes.subarray(HEADER_BYTES)), true);
  return bytes;
}

/** @throws Error when the bytes are cut, damaged, or the state of another kind of world */
export function decodeState(kind: number, cellCount: number, bytes: Uint8Array): EncodedState {
  if (bytes.byteLength < HEADER_BYTES) {
    throw new Error(`a world state has at least ${HEADER_BYTES} bytes, not ${bytes.byteLength}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error('these bytes are no world state');
  if (view.getUint32(4, true) !== kind || view.getUint32(8, true) !== cellCount) {
    throw new Error('this world state belongs to other rules, another arena or other settings');
  }
  const physicsStart = HEADER_BYTES + cellCount * 8;
  const length = physicsStart + view.getUint32(12, true);
  if (bytes.byteLength !== length) {
    throw new Error(`this world state should have ${length} bytes, not ${bytes.byteLength}`);
  }
  if (view.getUint32(16, true) !== checksum(bytes.subarray(HEADER_BYTES))) {
    throw new Error('this world state is damaged: its checksum differs');
  }
  const rules = new Float64Array(cellCount);
  for (let index = 0; index < cellCount; index += 1) {
    const value = view.getFloat64(HEADER_BYTES + index * 8, true);
    if (!Number.isFinite(value)) throw new Error(`cell ${index} of this world state is ${value}`);
    rules[index] = value;
  }
  return { rules, physics: bytes.subarray(physicsStart) };
}

/** FNV-1a over bytes, 32 bits. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
