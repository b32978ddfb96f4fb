import type { InputValue } from './game.ts';

/** All that happened to one tick, as the authority decided it. Frames come in order, none missing. */
export interface Frame<I extends InputValue, C> {
  readonly tick: number;
  /** One for each slot: what the authority stepped with. */
  readonly inputs: readonly I[];
  /** Bit n is set when slot n's own input was not there in time and was made up. */
  readonly substituted: number;
  readonly commands: readonly C[];
  /** Inputs decided ahead of their tick (bots). */
  readonly announcements: readonly Announcement<I>[];
  /** Hash of the world before this tick's step, on ticks that carry one, else null. */
  readonly hash: number | null;
  /** How the inputs of some slots arrived since their last report. */
  readonly arrivals: readonly Arrival[];
}

/**
 * A promise: from `fromTick` on, the slot's input is `input`, until its next announcement.
 * `null` ends the promises: from then on the slot is guessed like any other.
 */
export interface Announcement<I extends InputValue> {
  readonly slot: number;
  readonly fromTick: number;
  readonly input: I | null;
}

/** The tightest arrival among a slot's inputs since the last report. */
export interface Arrival {
  readonly slot: number;
  /** Milliseconds between its arrival and the moment it was needed; negative is too late. */
  readonly marginMs: number;
}

/** What a newcomer needs besides the frames that follow: the world before `tick`, and the guesses. */
export interface Snapshot<I extends InputValue> {
  readonly tick: number;
  /** From `Game.encode`. */
  readonly state: Uint8Array;
  /** The newest known input of each slot and the tick it was meant for. */
  readonly held: readonly { readonly input: I; readonly tick: number }[];
  /** Promises still to come, and the one in force for each slot that has one. */
  readonly announcements: readonly Announcement<I>[];
}
