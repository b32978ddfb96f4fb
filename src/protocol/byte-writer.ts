/**
 * Writes a message into a buffer that grows and is kept for the next one. Numbers outside their
 * field's range are a fault of the caller and throw `RangeError`.
 */
export class ByteWriter {
  #bytes: Uint8Array;
  #view: DataView;
  #length = 0;

  constructor(initialCapacity = 64) {
    this.#bytes = new Uint8Array(initialCapacity);
    this.#view = new DataView(this.#bytes.buffer);
  }

  u8(value: number): void {
    const at = this.#grow(1);
    this.#view.setUint8(at, checked(value, 0, 0xff));
  }

  u16(value: number): void {
    const at = this.#grow(2);
    this.#view.setUint16(at, checked(value, 0, 0xffff), true);
  }

  u32(value: number): void {
    const at = this.#grow(4);
    this.#view.setUint32(at, checked(value, 0, 0xffff_ffff), true);
  }

  i8(value: number): void {
    const at = this.#grow(1);
    this.#view.setInt8(at, checked(value, -0x80, 0x7f));
  }

  f64(value: number): void {
    if (!Number.isFinite(value)) throw new RangeError(`${value} is not a finite number`);
    const at = this.#grow(8);
    this.#view.setFloat64(at, value, true);
  }

  /** Unsigned, 32 bits, 7 bits a byte, low bits first. */
  varint(value: number): void {
    let rest = checked(value, 0, 0xffff_ffff);
    while (rest >= 0x80) {
      this.u8((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 128);
    }
    this.u8(rest);
  }

  /** Signed, 32 bits, small magnitudes in few bytes (zigzag). */
  signedVarint(value: number): void {
    const signed = checked(value, -0x8000_0000, 0x7fff_ffff);
    this.varint(((signed << 1) ^ (signed >> 31)) >>> 0);
  }

  bytes(bytes: Uint8Array): void {
    const at = this.#grow(bytes.byteLength);
    this.#bytes.set(bytes, at);
  }

  /** A copy of what was written; the writer starts anew. */
  finish(): Uint8Array<ArrayBuffer> {
    const message = new Uint8Array(this.#length);
    message.set(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return message;
  }

  /** Makes room for `length` more bytes and returns where they go. */
  #grow(length: number): number {
    const start = this.#length;
    this.#length += length;
    if (this.#length > this.#bytes.byteLength) {
      const larger = new Uint8Array(Math.max(this.#length, this.#bytes.byteLength * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    return start;
  }
}

function checked(value: number, min: number, max: number): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new RangeError(`${value} is not an integer from ${min} to ${max}`);
}
