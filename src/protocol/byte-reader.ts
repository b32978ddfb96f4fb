import { DecodeError } from './decode-error.ts';

/** Reads what a `ByteWriter` wrote. Every read checks its bounds and throws `DecodeError`. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get remaining(): number {
    return this.#bytes.byteLength - this.#offset;
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#take(2), true);
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  i8(): number {
    return this.#view.getInt8(this.#take(1));
  }

  /** Finite, or it is an error: no message has a use for anything else. */
  f64(): number {
    const value = this.#view.getFloat64(this.#take(8), true);
    if (!Number.isFinite(value)) throw new DecodeError(`${value} is not a finite number`);
    return value;
  }

  /** Unsigned, 32 bits, 1 to 5 bytes. */
  varint(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 28; scale *= 128) {
      const byte = this.u8();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) {
        if (value > 0xffff_ffff) break;
        return value;
      }
    }
    throw new DecodeError(`a varint exceeds 32 bits before offset ${this.#offset}`);
  }

  /** Signed, 32 bits, small magnitudes in few bytes (zigzag). */
  signedVarint(): number {
    const zigzag = this.varint();
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }

  /** A copy, so that the message's buffer can go. */
  bytes(length: number): Uint8Array {
    const start = this.#take(length);
    return this.#bytes.slice(start, start + length);
  }

  expectEnd(): void {
    if (this.remaining > 0) {
      throw new DecodeError(`${this.remaining} bytes too many after ${this.#offset}`);
    }
  }

  /** Moves on by `length` and returns where it was. */
  #take(length: number): number {
    if (length > this.remaining) {
      throw new DecodeError(
        `${length} bytes wanted at ${this.#offset} of ${this.#bytes.byteLength}`,
      );
    }
    const start = this.#offset;
    this.#offset += length;
    return start;
  }
}
