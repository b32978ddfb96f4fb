/**
 * INPUTS, up: a player's inputs for a run of ticks.
 *
 *   u16   low 16 bits of the run's last tick
 *   then  0..8 inputs (input-codec.ts), oldest first, to the end of the message; none means one
 *         tick with the same input as the message before. Over a link that loses nothing, runs
 *         of one are enough; over datagrams each message repeats some ticks.
 *
 * 2 bytes for an unchanged input, 3 for a keyboard's change.
 */
import type { CarInput } from '../sim/input.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { DecodeError } from './decode-error.ts';
import { readInput, writeInput } from './input-codec.ts';

export const MAX_INPUT_RUN = 8;

export interface InputsMessage {
  /** The tick that the last input is meant for; the one before is meant for the tick before. */
  readonly tick: number;
  /** 1 to `MAX_INPUT_RUN`, oldest first. */
  readonly inputs: readonly CarInput[];
}

/** One for each connection: remembers what was sent last. */
export class InputsEncoder {
  readonly #writer = new ByteWriter();
  #last: CarInput | null = null;

  encode({ tick, inputs }: InputsMessage): Uint8Array<ArrayBuffer> {
    if (inputs.length < 1 || inputs.length > MAX_INPUT_RUN) {
      throw new RangeError(`a run of ${inputs.length} inputs; 1 to ${MAX_INPUT_RUN} can be sent`);
    }
    this.#writer.u16(tick & 0xffff);
    if (inputs.length === 1 && inputs[0] === this.#last) return this.#writer.finish();
    let before: CarInput | null = null;
    for (const input of inputs) {
      writeInput(this.#writer, input, before);
      before = input;
    }
    this.#last = before;
    return this.#writer.finish();
  }
}

/** One for each connection: remembers what came last. */
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

/** The tick closest to `nearTick` whose low 16 bits are `low16`; may be negative near tick 0. */
function nearestTick(low16: number, nearTick: number): number {
  const difference = ((low16 - nearTick) << 16) >> 16;
  return nearTick + difference;
}
