/**
 * Arrivals: a mask of the slots that have one (slot-mask.ts), then for each an i8 with the margin in
 * steps of 2 ms. A larger margin than fits says no more than that the path is another one.
 */
import type { Arrival } from '../netcode/frame.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { DecodeError } from './decode-error.ts';
import { readSlotMask, writeSlotMask } from './slot-mask.ts';

const STEP_MS = 2;
const MAX_STEPS = 127;
export const MAX_MARGIN_MS = STEP_MS * MAX_STEPS;

/** @param arrivals one or more, at most one a slot, in the order of their slots */
export function writeArrivals(
  writer: ByteWriter,
  arrivals: readonly Arrival[],
  slotCount: number,
): void {
  const mask = arrivals.reduce((slots, { slot }) => slots | (1 << slot), 0);
  writeSlotMask(writer, mask, slotCount);
  for (const { marginMs } of arrivals) {
    writer.i8(Math.max(-MAX_STEPS, Math.min(MAX_STEPS, Math.round(marginMs / STEP_MS))));
  }
}

export function readArrivals(reader: ByteReader, slotCount: number): Arrival[] {
  const mask = readSlotMask(reader, slotCount);
  if (mask === 0) throw new DecodeError('a list of no arrivals');
  const arrivals: Arrival[] = [];
  for (let slot = 0; slot < slotCount; slot++) {
    if ((mask & (1 << slot)) !== 0) arrivals.push({ slot, marginMs: reader.i8() * STEP_MS });
  }
  return arrivals;
}
