/**
 * The body of a snapshot, before compression: what a client needs to stand in the match at a tick
 * and to read the frames from there on. Travels in chunks (snapshot-chunks.ts).
 *
 *   varint  epoch
 *   varint  tick
 *   u8      slot count
 *   inputs of the tick before, one a slot (input-codec.ts); varint mask of those substituted
 *   u8 1 if there are announcements, then they (announcement-codec.ts), else 0
 *   held, one a slot: input, then its tick as a signed varint relative to the snapshot's
 *   varint length of the state, then the state
 */
import type { Announcement, Snapshot } from '../netcode/frame.ts';
import type { CarInput } from '../sim/input.ts';
import { MAX_SLOT_COUNT, readAnnouncements, writeAnnouncements } from './announcement-codec.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { DecodeError } from './decode-error.ts';
import type { FrameBaseline } from './frame-expectation.ts';
import { readInput, writeInput } from './input-codec.ts';

export interface MatchSnapshot {
  /** Goes up when a match is rebuilt after a crash; only then may a tick go down. */
  readonly epoch: number;
  /** For `FrameDecoder`. */
  readonly baseline: FrameBaseline;
  /** For the session. */
  readonly snapshot: Snapshot<CarInput>;
}

export function encodeSnapshot(match: MatchSnapshot): Uint8Array<ArrayBuffer> {
  const { tick, state, held, announcements } = match.snapshot;
  const { lastInputs, lastSubstituted } = match.baseline;
  if (held.length !== lastInputs.length) {
    throw new RangeError(`${held.length} held inputs for ${lastInputs.length} slots`);
  }
  const writer = new ByteWriter(state.byteLength + 1024);
  writer.varint(match.epoch);
  writer.varint(tick);
  writer.u8(lastInputs.length);
  for (const input of lastInputs) writeInput(writer, input, null);
  writer.varint(lastSubstituted >>> 0);
  writeList(writer, tick, announcements);
  for (const { input, tick: heldTick } of held) {
    writeInput(writer, input, null);
    writer.signedVarint(heldTick - tick);
  }
  writer.varint(state.byteLength);
  writer.bytes(state);
  return writer.finish();
}

export function decodeSnapshot(bytes: Uint8Array): MatchSnapshot {
  const reader = new ByteReader(bytes);
  const epoch = reader.varint();
  const tick = reader.varint();
  const slotCount = reader.u8();
  if (slotCount > MAX_SLOT_COUNT) throw new DecodeError(`${slotCount} slots`);
  const lastInputs = Array.from({ length: slotCount }, () => readInput(reader, null));
  const substituted = reader.varint();
  if (substituted >= 2 ** slotCount) throw new DecodeError(`slot mask ${substituted}`);
  const announcements = readList(reader, tick, slotCount);
  const held = Array.from({ length: slotCount }, () => ({
    input: readInput(reader, null),
    tick: tick + reader.signedVarint(),
  }));
  const state = reader.bytes(reader.varint());
  reader.expectEnd();
  return {
    epoch,
    baseline: { lastInputs, lastSubstituted: substituted | 0 },
    snapshot: { tick, state, held, announcements },
  };
}

function writeList(
  writer: ByteWriter,
  tick: number,
  announcements: readonly Announcement<CarInput>[],
): void {
  // A promise in force may have been made long ago; its age is of no use to anyone.
  const recent = announcements.map((a) => ({ ...a, fromTick: Math.max(a.fromTick, tick - 1) }));
  writer.u8(recent.length > 0 ? 1 : 0);
  if (recent.length > 0) writeAnnouncements(writer, tick, recent);
}

function readList(reader: ByteReader, tick: number, slotCount: number): Announcement<CarInput>[] {
  const flag = reader.u8();
  if (flag > 1) throw new DecodeError(`list flag ${flag}`);
  return flag === 1 ? readAnnouncements(reader, tick, slotCount) : [];
}
