/** A set of slots as bits of a 32-bit integer; on the wire in as few whole bytes as hold all slots. */
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { DecodeError } from './decode-error.ts';

export function writeSlotMask(writer: ByteWriter, mask: number, slotCount: number): void {
  for (let shift = 0; shift < slotCount; shift += 8) writer.u8((mask >>> shift) & 0xff);
}

/** @returns signed, as bit operators make it */
export function readSlotMask(reader: ByteReader, slotCount: number): number {
  let mask = 0;
  for (let shift = 0; shift < slotCount; shift += 8) mask |= reader.u8() << shift;
  if (slotCount < 32 && mask >>> slotCount !== 0) {
    throw new DecodeError(`slot mask ${mask >>> 0} for ${slotCount} slots`);
  }
  return mask;
}
