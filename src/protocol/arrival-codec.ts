/**
 * Arrivals in a list: u8 with the slot in bits 0..4 and bit 7 for "another one follows"; the
 * arrival's tick as a signed varint relative to the frame's; the margin in whole ms, signed varint.
 */
import type { Arrival } from '../netcode/frame.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { DecodeError } from './decode-error.ts';

const SLOT_BITS = 0x1f;
const UNUSED_BITS = 0x60;
const MORE_BIT = 0x80;
/** Beyond this a margin says no more than that it is hopeless. */
const MAX_MARGIN_MS = 8191;
const MAX_DISTANCE_TICKS = 8191;

/** @param arrivals one or more */
export function writeArrivals(
  writer: ByteWriter,
  tick: number,
  arrivals: readonly Arrival[],
): void {
  for (const [index, arrival] of arrivals.entries()) {
    writer.u8(arrival.slot | (index < arrivals.length - 1 ? MORE_BIT : 0));
    writer.signedVarint(clamp(arrival.tick - tick, MAX_DISTANCE_TICKS));
    writer.signedVarint(clamp(Math.round(arrival.marginMs), MAX_MARGIN_MS));
  }
}

export function readArrivals(reader: ByteReader, tick: number, slotCount: number): Arrival[] {
  const arrivals: Arrival[] = [];
  for (let more = true; more; ) {
    const head = reader.u8();
    more = (head & MORE_BIT) !== 0;
    const slot = head & SLOT_BITS;
    if (slot >= slotCount || (head & UNUSED_BITS) !== 0) {
      throw new DecodeError(`arrival with head ${head} among ${slotCount} slots`);
    }
    const distance = reader.signedVarint();
    const marginMs = reader.signedVarint();
    const inRange = Math.abs(distance) <= MAX_DISTANCE_TICKS && Math.abs(marginMs) <= MAX_MARGIN_MS;
    if (!inRange || tick + distance < 0) {
      throw new DecodeError(`arrival ${distance} ticks off with ${marginMs} ms to spare`);
    }
    arrivals.push({ slot, tick: tick + distance, marginMs });
  }
  return arrivals;
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
