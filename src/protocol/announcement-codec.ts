/**
 * An announcement in a list: u8 with the slot in bits 0..4, bit 5 for "ends the promises", bit 6
 * for "the tick follows", bit 7 for "another one follows"; then the tick as a signed varint relative
 * to the tick at hand (left out when it is the usual lead ahead); then the input, if any.
 */
import type { Announcement } from '../netcode/frame.ts';
import type { CarInput } from '../sim/input.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { DecodeError } from './decode-error.ts';
import { readInput, writeInput } from './input-codec.ts';

/** Bots' inputs are announced this far ahead, so this distance costs nothing on the wire. */
export const ANNOUNCEMENT_LEAD_TICKS = 12;
/** No promise reaches further from its frame; bounds what a reader has to remember. */
export const MAX_ANNOUNCEMENT_DISTANCE_TICKS = 255;
/** Slots fit in 5 bits here and in one 32-bit mask elsewhere. */
export const MAX_SLOT_COUNT = 32;

const SLOT_BITS = 0x1f;
const END_BIT = 0x20;
const TICK_BIT = 0x40;
const MORE_BIT = 0x80;

/** @param announcements one or more */
export function writeAnnouncements(
  writer: ByteWriter,
  tick: number,
  announcements: readonly Announcement<CarInput>[],
): void {
  for (const [index, { slot, fromTick, input }] of announcements.entries()) {
    const distance = fromTick - tick;
    if (Math.abs(distance) > MAX_ANNOUNCEMENT_DISTANCE_TICKS || slot >= MAX_SLOT_COUNT) {
      throw new RangeError(`cannot announce slot ${slot}, tick ${fromTick} at tick ${tick}`);
    }
    const usual = distance === ANNOUNCEMENT_LEAD_TICKS;
    const more = index < announcements.length - 1;
    writer.u8(
      slot | (input === null ? END_BIT : 0) | (usual ? 0 : TICK_BIT) | (more ? MORE_BIT : 0),
    );
    if (!usual) writer.signedVarint(distance);
    if (input !== null) writeInput(writer, input, null);
  }
}

export function readAnnouncements(
  reader: ByteReader,
  tick: number,
  slotCount: number,
): Announcement<CarInput>[] {
  const announcements: Announcement<CarInput>[] = [];
  for (let more = true; more; ) {
    const head = reader.u8();
    more = (head & MORE_BIT) !== 0;
    const slot = head & SLOT_BITS;
    if (slot >= slotCount) throw new DecodeError(`announcement of slot ${slot} among ${slotCount}`);
    const distance = (head & TICK_BIT) === 0 ? ANNOUNCEMENT_LEAD_TICKS : reader.signedVarint();
    const fromTick = tick + distance;
    if (Math.abs(distance) > MAX_ANNOUNCEMENT_DISTANCE_TICKS || fromTick < 0) {
      throw new DecodeError(`tick ${fromTick} announced at tick ${tick}`);
    }
    const input = (head & END_BIT) === 0 ? readInput(reader, null) : null;
    announcements.push({ slot, fromTick, input });
  }
  return announcements;
}
