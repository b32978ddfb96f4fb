/**
 * One packed input in as few bytes as it needs: 1 for a keyboard's (each axis at rest or full), 2
 * with one analogue axis, 3 with both.
 *
 * First byte: low half a code for the axes, high half the buttons (boost, handbrake, dash counter).
 * Codes 0..8 are (steer + 1) + 3 * (throttle + 1) with both axes in -1, 0, 1 (full); 9..11 have the
 * throttle in -1, 0, 1 and a steer byte; 12 has a throttle byte and steer at rest; 13 has both
 * bytes; 14 is 13 with skip held; 15 repeats the input before.
 */
import { type CarInput, isValidInput } from '../sim/input.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { DecodeError } from './decode-error.ts';

const STEER_BYTE = 9;
const THROTTLE_BYTE = 12;
const BOTH_BYTES = 13;
const BOTH_BYTES_SKIP = 14;
const REPEAT = 15;

const FULL = 127;
const BUTTONS_SHIFT = 16;
const SKIP_BIT = 1 << 20;

/** @param before the input written before this one, if the reader has it too */
export function writeInput(writer: ByteWriter, input: CarInput, before: CarInput | null): void {
  if (!isValidInput(input)) throw new RangeError(`${input} is not an input`);
  if (input === before) {
    writer.u8(REPEAT);
    return;
  }
  const steer = (input << 24) >> 24;
  const throttle = (input << 16) >> 24;
  const code = axesCode(steer, throttle, (input & SKIP_BIT) !== 0);
  writer.u8(code | (((input >> BUTTONS_SHIFT) & 0xf) << 4));
  if (hasSteerByte(code)) writer.i8(steer);
  if (hasThrottleByte(code)) writer.i8(throttle);
}

/** @param before the input read before this one, or null if there is none to repeat */
export function readInput(reader: ByteReader, before: CarInput | null): CarInput {
  const head = reader.u8();
  const code = head & 0xf;
  if (code === REPEAT) {
    if (before === null || head !== REPEAT) throw new DecodeError('nothing to repeat');
    return before;
  }
  const steer = hasSteerByte(code) ? reader.i8() : digitalSteer(code);
  const throttle = hasThrottleByte(code) ? reader.i8() : digitalThrottle(code);
  const input =
    (steer & 0xff) |
    ((throttle & 0xff) << 8) |
    ((head >> 4) << BUTTONS_SHIFT) |
    (code === BOTH_BYTES_SKIP ? SKIP_BIT : 0);
  if (!isValidInput(input)) throw new DecodeError(`${input} is not an input`);
  return input;
}

function axesCode(steer: number, throttle: number, skip: boolean): number {
  if (skip) return BOTH_BYTES_SKIP;
  if (isDigital(throttle)) {
    const throttleSign = Math.sign(throttle);
    if (!isDigital(steer)) return STEER_BYTE + throttleSign + 1;
    return Math.sign(steer) + 1 + 3 * (throttleSign + 1);
  }
  return steer === 0 ? THROTTLE_BYTE : BOTH_BYTES;
}

function isDigital(axis: number): boolean {
  return axis === 0 || Math.abs(axis) === FULL;
}

function hasSteerByte(code: number): boolean {
  return code >= STEER_BYTE && code !== THROTTLE_BYTE;
}

function hasThrottleByte(code: number): boolean {
  return code >= THROTTLE_BYTE;
}

function digitalSteer(code: number): number {
  return code < STEER_BYTE ? ((code % 3) - 1) * FULL : 0;
}

function digitalThrottle(code: number): number {
  return (code < STEER_BYTE ? Math.floor(code / 3) - 1 : code - STEER_BYTE - 1) * FULL;
}
