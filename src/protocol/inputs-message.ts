/**
 * INPUTS, up: a player's inputs for a run of ticks.
 *
 *   u16   low 16 bits of the run's last tick
 *   then  0..8 inputs (input-codec.ts), oldest first, to the end of the message; none means one
 *         tick with the same input as the message before. Over a path that loses nothing, runs
 *         of one are enough; over datagrams each message repeats some ticks.
 *
 * 2 bytes for an unchanged input, 3 for a keyboard's change.
 */
import type { CarInput } from '../sim/input.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { DecodeError } from './decode-error.ts';
import { readInput, writeInput } from './input-codec.ts';
import { nearestTick } from './nearest-tick.ts';

export const MAX_INPUT_RUN = 8;

export interface InputsMessage {
  /** The tick that the last input is meant for; the one before is meant for the tick before. */
  readonly tick: number;
  /** 1 to `MAX_INPUT_RUN`, oldest first. */
  readonly inputs: readonly CarInput[];
}

/** One for each path that loses nothing: remembers what was sent last. */
export class InputsEncoder {
  #last: CarInput | null = null;

  encode(message: InputsMessage): Uint8Array<ArrayBuffer> {
    const { tick, inputs } = message;
    if (inputs.length === 1 && inputs[0] === this.#last) return Uint8Array.of(tick, tick >>> 8);
    this.#last = inputs.at(-1) ?? null;
    return encodeInputs(message);
  }
}

/** A message that can be read without the ones before it. */
export function encodeInputs({ tick, inputs }: InputsMessage): Uint8Array<ArrayBuffer> {
  if (inputs.length < 1 || inputs.length > MAX_INPUT_RUN) {
    throw new RangeError(`a run of ${inputs.length} inputs; 1 to ${MAX_INPUT_RUN} can be sent`);
  }
  const writer = new ByteWriter();
  writer.u16(tick & 0xffff);
  let before: CarInput | null = null;
  for (const input of inputs) {
    writeInput(writer, input, before);
    before = input;
  }
  return writer.finish();
}

/** One for each path of a connection: remembers what came last. */
export class InputsDecoder {
  #last: CarInput | null = null;

  /** @param nearTick the receiver's own tick; the message's is the closest one that fits */
  decode(bytes: Uint8Array, nearTick: number): InputsMessage {
    const reader = new ByteReader(bytes);
    const tick = nearestTick(reader.u16(), nearTick);
    const inputs: CarInput[] = [];
    let before: CarInput | null = null;
    while (reader.remaining > 0) {
      if (inputs.length === MAX_INPUT_RUN) throw new DecodeError('too long a run of inputs');
      before = readInput(reader, before);
      inputs.push(before);
    }
    if (before === null) {
      if (this.#last === null) throw new DecodeError('the first message has no input');
      inputs.push(this.#last);
    } else {
      this.#last = before;
    }
    if (tick < inputs.length - 1)
      throw new DecodeError(`${inputs.length} inputs up to tick ${tick}`);
    return { tick, inputs };
  }
}
