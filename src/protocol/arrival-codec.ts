/**
 * Arrivals: a mask of the slots that have one (slot-mask.ts), then for each an i8 with the margin: up
 * to 200 ms in steps of 2 ms, then in steps of 300 ms. The coarse ones reach 8 s, because a client
 * finds back by them after the server has skipped seconds.
 */
import type { Arrival } from '../netcode/frame.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { DecodeError } from './decode-error.ts';
import { readSlotMask, writeSlotMask } from './slot-mask.ts';

const FINE_MS = 2;
const FINE_STEPS = 100;
const COARSE_MS = 300;
const MAX_STEPS = 127;

/** @param arrivals one or more, at most one a slot, in the order of their slots */
export function writeArrivals(
  writer: ByteWriter,
  arrivals: readonly Arrival[],
  slotCount: number,
): void {
  const mask = arrivals.reduce((slots, { slot }) => slots | (1 << slot), 0);
  writeSlotMask(writer, mask, slotCount);
  for (const { marginMs } of arrivals) {
    writer.i8(stepsOf(marginMs));
  }
}

export function readArrivals(reader: ByteReader, slotCount: number): Arrival[] {
  const mask = readSlotMask(reader, slotCount);
  if (mask === 0) throw new DecodeError('a list of no arrivals');
  const arrivals: Arrival[] = [];
  for (let slot = 0; slot < slotCount; slot++) {
    if ((mask & (1 << slot)) !== 0) arrivals.push({ slot, marginMs: marginOf(reader.i8()) });
  }
  return arrivals;
}

function stepsOf(marginMs: number): number {
  const fine = Math.round(marginMs / FINE_MS);
  if (Math.abs(fine) <= FINE_STEPS) return fine;
  const coarse = Math.round((Math.abs(marginMs) - FINE_STEPS * FINE_MS) / COARSE_MS);
  return Math.sign(marginMs) * Math.min(MAX_STEPS, FINE_STEPS + coarse);
}

function marginOf(steps: number): number {
  const size = Math.abs(steps);
  const coarse = Math.max(0, size - FINE_STEPS);
  return Math.sign(steps) * ((size - coarse) * FINE_MS + coarse * COARSE_MS);
}
