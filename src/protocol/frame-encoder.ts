/**
 * The authority's end of the frame stream (frame-format.ts): runs once a tick, its bytes go to all
 * clients alike. A newcomer gets a snapshot (with `baseline()`) before some tick, then every
 * frame from that tick on.
 */

import { NEUTRAL_INPUT } from '../sim/input.ts';
import { writeAnnouncements } from './announcement-codec.ts';
import { writeArrivals } from './arrival-codec.ts';
import { ByteWriter } from './byte-writer.ts';
import { writeCommand } from './command-codec.ts';
import { type FrameBaseline, FrameExpectation, type MatchFrame } from './frame-expectation.ts';
import { MAX_COMMANDS_PER_FRAME, SECTION } from './frame-format.ts';
import { writeInput } from './input-codec.ts';
import { writeSlotMask } from './slot-mask.ts';

export class FrameEncoder {
  readonly #expectation: FrameExpectation;
  readonly #writer = new ByteWriter(256);

  /** For a match whose first frame is tick 0. */
  constructor(slotCount: number) {
    const lastInputs = Array.from({ length: slotCount }, () => NEUTRAL_INPUT);
    this.#expectation = new FrameExpectation(0, { lastInputs, lastSubstituted: 0 }, []);
  }

  /** For a snapshot taken now, before the next frame. */
  baseline(): FrameBaseline {
    return this.#expectation.baseline();
  }

  /** @returns the body of the frame that follows the last one encoded; empty if it says nothing new */
  encode(frame: MatchFrame): Uint8Array<ArrayBuffer> {
    this.#write(frame);
    return this.#writer.finish();
  }

  #write(frame: MatchFrame): void {
    const { tick, slotCount, substituted } = this.#expectation;
    if (frame.tick !== tick || frame.inputs.length !== slotCount) {
      throw new RangeError(
        `frame ${frame.tick} of ${frame.inputs.length} slots; ${tick} of ${slotCount} is next`,
      );
    }
    if (frame.commands.length > MAX_COMMANDS_PER_FRAME) {
      throw new RangeError(`${frame.commands.length} commands in frame ${tick}`);
    }
    this.#expectation.announce(frame.announcements);
    const expected = this.#expectation.inputs();
    let changed = 0;
    for (const [slot, input] of frame.inputs.entries()) {
      if (input !== expected[slot]) changed |= 1 << slot;
    }
    const writer = this.#writer;
    const sections = sectionsOf(frame, changed, substituted);
    if (sections !== 0) writer.u8(sections);
    if (frame.announcements.length > 0) writeAnnouncements(writer, tick, frame.announcements);
    if (changed !== 0) {
      writeSlotMask(writer, changed, slotCount);
      for (const [slot, input] of frame.inputs.entries()) {
        if ((changed & (1 << slot)) !== 0) writeInput(writer, input, null);
      }
    }
    if (frame.substituted !== substituted) writeSlotMask(writer, frame.substituted, slotCount);
    if (frame.commands.length > 0) {
      writer.varint(frame.commands.length);
      for (const command of frame.commands) writeCommand(writer, command);
    }
    if (frame.hash !== null) writer.u32(frame.hash);
    if (frame.arrivals.length > 0) writeArrivals(writer, frame.arrivals, slotCount);
    this.#expectation.commit(frame);
  }
}

function sectionsOf(frame: MatchFrame, changed: number, substituted: number): number {
  return (
    (frame.announcements.length > 0 ? SECTION.announcements : 0) |
    (changed !== 0 ? SECTION.inputs : 0) |
    (frame.substituted !== substituted ? SECTION.substituted : 0) |
    (frame.commands.length > 0 ? SECTION.commands : 0) |
    (frame.hash !== null ? SECTION.hash : 0) |
    (frame.arrivals.length > 0 ? SECTION.arrivals : 0)
  );
}
