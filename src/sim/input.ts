/**
 * One player's input for one tick, quantised and packed into an integer of 24 bits.
 *
 * Everybody who steps a world (page, server, lab) steps on these same bits; nothing reads a stick
 * or a key past this point. Layout, from the low bit:
 *
 *   0..7    steer     int8, -127 full left .. 127 full right
 *   8..15   throttle  int8, -127 full reverse .. 127 full ahead
 *   16      boost held
 *   17      handbrake held
 *   18..19  dash press counter, modulo 4: a dash is asked for when it differs from the last one seen
 *   20      skip (asks to shorten the celebration)
 */
export type CarInput = number;

export interface Controls {
  /** -1 full left .. 1 full right. */
  readonly steer: number;
  /** -1 full reverse .. 1 full ahead. */
  readonly throttle: number;
  readonly boost: boolean;
  readonly handbrake: boolean;
  /** Number of dash presses so far, modulo 4. */
  readonly dashCount: number;
  readonly skip: boolean;
}

export const NEUTRAL_INPUT: CarInput = 0;

const AXIS_MAX = 127;
const BOOST_BIT = 1 << 16;
const HANDBRAKE_BIT = 1 << 17;
const DASH_SHIFT = 18;
const SKIP_BIT = 1 << 20;
const VALID_BITS = (1 << 21) - 1;

export function packInput(controls: Controls): CarInput {
  return (
    quantiseAxis(controls.steer) |
    (quantiseAxis(controls.throttle) << 8) |
    (controls.boost ? BOOST_BIT : 0) |
    (controls.handbrake ? HANDBRAKE_BIT : 0) |
    ((controls.dashCount & 3) << DASH_SHIFT) |
    (controls.skip ? SKIP_BIT : 0)
  );
}

/** In [-1, 1]. */
export function steerOf(input: CarInput): number {
  return axis(input);
}

/** In [-1, 1]. */
export function throttleOf(input: CarInput): number {
  return axis(input >> 8);
}

export function isBoostHeld(input: CarInput): boolean {
  return (input & BOOST_BIT) !== 0;
}

export function isHandbrakeHeld(input: CarInput): boolean {
  return (input & HANDBRAKE_BIT) !== 0;
}

/** 0..3. */
export function dashCountOf(input: CarInput): number {
  return (input >> DASH_SHIFT) & 3;
}

export function isSkipHeld(input: CarInput): boolean {
  return (input & SKIP_BIT) !== 0;
}

/** Whether a number from outside is an input that `packInput` could have made. */
export function isValidInput(value: number): boolean {
  if (!Number.isInteger(value) || value < 0 || value > VALID_BITS) return false;
  return (value & 0xff) !== 0x80 && ((value >> 8) & 0xff) !== 0x80;
}

/** Ticks for which a missing input is held unchanged, then those over which its axes fade to 0. */
const HOLD_TICKS = 12;
const FADE_TICKS = 24;

/**
 * The input to use for a slot whose own has not arrived: the last one held, then faded. The server
 * substitutes with it and clients predict others with it, so both guess alike.
 *
 * @param last the newest known input of the slot
 * @param age ticks since the tick that `last` was meant for, 1 or more
 */
export function substituteInput(last: CarInput, age: number): CarInput {
  if (age <= HOLD_TICKS) return last;
  const left = FADE_TICKS - Math.min(age - HOLD_TICKS, FADE_TICKS);
  const scale = left / FADE_TICKS;
  return packInput({
    steer: steerOf(last) * scale,
    throttle: throttleOf(last) * scale,
    boost: false,
    handbrake: false,
    dashCount: dashCountOf(last),
    skip: false,
  });
}

/** How a netcode session treats these inputs. */
export const INPUT_RULES = { neutral: NEUTRAL_INPUT, substitute: substituteInput } as const;

function quantiseAxis(value: number): number {
  const clamped = Math.max(-1, Math.min(1, value));
  return Math.round(clamped * AXIS_MAX) & 0xff;
}

function axis(bits: number): number {
  return ((bits << 24) >> 24) / AXIS_MAX;
}
