/**
 * SNAPSHOT, down: a compressed snapshot in chunks, sent between frames so that none of them waits
 * behind it.
 *
 *   u8   transfer, counts up with each snapshot sent to this client
 *   u16  index
 *   u16  count
 *   then the chunk, 1 to `MAX_CHUNK_BYTES`
 *
 * The first chunk marks the snapshot's place in the stream: every FRAMES message after it follows
 * on the snapshot. So a client drops what it kept of frames when a first chunk comes, keeps those
 * that come until the last chunk is there, and then reads them.
 */
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { DecodeError } from './decode-error.ts';

export const MAX_CHUNK_BYTES = 16 * 1024;
/** Of all chunks together; also the limit for what comes out of decompression. */
export const MAX_SNAPSHOT_BYTES = 4 * 1024 * 1024;
const MAX_CHUNKS = MAX_SNAPSHOT_BYTES / MAX_CHUNK_BYTES;

/** @param transfer any number; its low 8 bits tell this snapshot's chunks from another's */
export function splitSnapshot(compressed: Uint8Array, transfer: number): Uint8Array<ArrayBuffer>[] {
  const count = Math.ceil(compressed.byteLength / MAX_CHUNK_BYTES);
  if (count < 1 || count > MAX_CHUNKS) {
    throw new RangeError(`a snapshot of ${compressed.byteLength} bytes`);
  }
  const writer = new ByteWriter(MAX_CHUNK_BYTES + 5);
  return Array.from({ length: count }, (_, index) => {
    writer.u8(transfer & 0xff);
    writer.u16(index);
    writer.u16(count);
    writer.bytes(compressed.subarray(index * MAX_CHUNK_BYTES, (index + 1) * MAX_CHUNK_BYTES));
    return writer.finish();
  });
}

export type ReassemblyStep =
  /** A snapshot begins here; frames kept from before are of no use for it. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'continued' }
  /** `begun` is true when this one chunk was all of it. */
  | {
      readonly kind: 'complete';
      readonly begun: boolean;
      readonly compressed: Uint8Array<ArrayBuffer>;
    };

/** Puts chunks together again. A new transfer may begin at any time and drops an unfinished one. */
export class SnapshotReassembler {
  #transfer = -1;
  #count = 0;
  #chunks: Uint8Array[] = [];

  push(message: Uint8Array): ReassemblyStep {
    const reader = new ByteReader(message);
    const transfer = reader.u8();
    const index = reader.u16();
    const count = reader.u16();
    const length = reader.remaining;
    if (count < 1 || count > MAX_CHUNKS || length < 1 || length > MAX_CHUNK_BYTES) {
      throw new DecodeError(`a snapshot's chunk of ${length} bytes, one of ${count}`);
    }
    const begun = index === 0;
    if (begun) {
      this.#transfer = transfer;
      this.#count = count;
      this.#chunks = [];
    }
    if (transfer !== this.#transfer || count !== this.#count || index !== this.#chunks.length) {
      throw new DecodeError(
        `chunk ${index}/${count} of transfer ${transfer}; ` +
          `${this.#chunks.length}/${this.#count} of ${this.#transfer} is next`,
      );
    }
    this.#chunks.push(reader.bytes(length));
    if (this.#chunks.length < count) return { kind: begun ? 'begun' : 'continued' };
    return { kind: 'complete', begun, compressed: this.#join() };
  }

  #join(): Uint8Array<ArrayBuffer> {
    const writer = new ByteWriter(this.#count * MAX_CHUNK_BYTES);
    for (const chunk of this.#chunks) writer.bytes(chunk);
    this.#transfer = -1;
    this.#chunks = [];
    this.#count = 0;
    return writer.finish();
  }
}
