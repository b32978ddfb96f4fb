/**
 * A client's end of the frame stream (frame-format.ts). Reads frames in order, from the baseline of
 * a snapshot on. After a `DecodeError` its state is of no more use: ask for a snapshot and make
 * a new one.
 */
import { readAnnouncements } from './announcement-codec.ts';
import { readArrivals } from './arrival-codec.ts';
import { ByteReader } from './byte-reader.ts';
import { readCommand } from './command-codec.ts';
import { DecodeError } from './decode-error.ts';
import { FrameExpectation, type MatchFrame } from './frame-expectation.ts';
import { ALL_SECTIONS, MAX_COMMANDS_PER_FRAME, SECTION } from './frame-format.ts';
import { readInput } from './input-codec.ts';
import { readSlotMask } from './slot-mask.ts';
import type { MatchSnapshot } from './snapshot-message.ts';

export class FrameDecoder {
  readonly #expectation: FrameExpectation;

  constructor({ snapshot, baseline }: MatchSnapshot) {
    this.#expectation = new FrameExpectation(snapshot.tick, baseline, snapshot.announcements);
  }

  /** Of the frame that must come next. */
  get tick(): number {
    return this.#expectation.tick;
  }

  /** @param body of the frame with `tick` */
  decode(body: Uint8Array): MatchFrame {
    const reader = new ByteReader(body);
    const frame = this.#read(reader);
    reader.expectEnd();
    return frame;
  }

  #read(reader: ByteReader): MatchFrame {
    const { tick, slotCount } = this.#expectation;
    const sections = reader.remaining > 0 ? reader.u8() : 0;
    if (sections > ALL_SECTIONS) throw new DecodeError(`sections ${sections} in frame ${tick}`);
    const has = (section: number) => (sections & section) !== 0;

    const announcements = has(SECTION.announcements)
      ? readAnnouncements(reader, tick, slotCount)
      : [];
    this.#expectation.announce(announcements);
    const inputs = this.#expectation.inputs();
    const changed = has(SECTION.inputs) ? readSlotMask(reader, slotCount) : 0;
    for (let slot = 0; slot < slotCount; slot++) {
      if ((changed & (1 << slot)) !== 0) inputs[slot] = readInput(reader, null);
    }
    const frame: MatchFrame = {
      tick,
      inputs,
      substituted: has(SECTION.substituted)
        ? readSlotMask(reader, slotCount)
        : this.#expectation.substituted,
      commands: has(SECTION.commands) ? readCommands(reader, slotCount) : [],
      announcements,
      hash: has(SECTION.hash) ? reader.u32() : null,
      arrivals: has(SECTION.arrivals) ? readArrivals(reader, slotCount) : [],
    };
    this.#expectation.commit(frame);
    return frame;
  }
}

function readCommands(reader: ByteReader, slotCount: number): MatchFrame['commands'] {
  const count = reader.varint();
  if (count > MAX_COMMANDS_PER_FRAME) throw new DecodeError(`${count} commands in a frame`);
  return Array.from({ length: count }, () => readCommand(reader, slotCount));
}
