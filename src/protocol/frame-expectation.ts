/**
 * What a frame would say if nothing new had happened. Encoder and decoder keep one each, from the
 * same frames, and only the difference from it travels.
 *
 * A slot is expected to do what was announced for the tick, or else what it did the tick before;
 * the substituted slots are expected to stay the same.
 */
import type { Announcement, Frame } from '../netcode/frame.ts';
import { InputSchedule } from '../netcode/input-schedule.ts';
import type { Command } from '../sim/command.ts';
import type { CarInput } from '../sim/input.ts';

export type MatchFrame = Frame<CarInput, Command>;

/** What a snapshot carries for the frame codec, besides the session's own part. */
export interface FrameBaseline {
  /** Inputs of the tick before the snapshot's, one for each slot. */
  readonly lastInputs: readonly CarInput[];
  /** `Frame.substituted` of that tick. */
  readonly lastSubstituted: number;
}

export class FrameExpectation {
  #tick: number;
  #inputs: readonly CarInput[];
  #substituted: number;
  readonly #schedules: readonly InputSchedule<CarInput>[];

  /**
   * @param tick of the first frame to come
   * @param announcements in force and to come
   */
  constructor(
    tick: number,
    baseline: FrameBaseline,
    announcements: readonly Announcement<CarInput>[],
  ) {
    this.#tick = tick;
    this.#inputs = baseline.lastInputs;
    this.#substituted = baseline.lastSubstituted;
    this.#schedules = baseline.lastInputs.map(() => new InputSchedule<CarInput>());
    this.announce(announcements);
  }

  get slotCount(): number {
    return this.#inputs.length;
  }

  /** Of the next frame. */
  get tick(): number {
    return this.#tick;
  }

  get substituted(): number {
    return this.#substituted;
  }

  /** Takes in the next frame's announcements; they count for that frame already. */
  announce(announcements: readonly Announcement<CarInput>[]): void {
    for (const { slot, fromTick, input } of announcements) {
      const schedule = this.#schedules[slot];
      if (schedule === undefined) throw new RangeError(`no slot ${slot} of ${this.slotCount}`);
      schedule.announce(fromTick, input);
    }
  }

  /** What the next frame is expected to hold for each slot. */
  inputs(): CarInput[] {
    return this.#inputs.map((before, slot) => this.#schedules[slot]?.at(this.#tick) ?? before);
  }

  /** Moves on past a frame whose announcements were taken in. */
  commit(frame: MatchFrame): void {
    this.#tick = frame.tick + 1;
    this.#inputs = frame.inputs;
    this.#substituted = frame.substituted;
    for (const schedule of this.#schedules) schedule.prune(this.#tick);
  }

  baseline(): FrameBaseline {
    return { lastInputs: this.#inputs, lastSubstituted: this.#substituted };
  }
}
