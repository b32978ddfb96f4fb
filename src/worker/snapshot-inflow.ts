/**
 * Puts the two halves of a join together: snapshots that come in chunks and must be unpacked, and
 * the frames that follow them meanwhile.
 */
import { FrameDecoder } from '../protocol/frame-decoder.ts';
import type { MatchFrame } from '../protocol/frame-expectation.ts';
import { MAX_SNAPSHOT_BYTES, SnapshotReassembler } from '../protocol/snapshot-chunks.ts';
import { decodeSnapshot, type MatchSnapshot } from '../protocol/snapshot-message.ts';

export interface InflowHandlers {
  onSnapshot(snapshot: MatchSnapshot): void;
  onFrame(frame: MatchFrame): void;
  /** What came cannot be read. The stream stops until the next snapshot. */
  onBroken(error: unknown): void;
}

/** Frames kept while a snapshot is on its way: 10 s of them. */
const MAX_WAITING_MESSAGES = 600;

export class SnapshotInflow {
  readonly #handlers: InflowHandlers;
  readonly #reassembler = new SnapshotReassembler();
  #decoder: FrameDecoder | null = null;
  /** FRAMES messages since the first chunk of the snapshot under way; null when none is. */
  #waiting: Uint8Array[] | null = null;
  #transfers = 0;

  constructor(handlers: InflowHandlers) {
    this.#handlers = handlers;
  }

  receiveFrames(bytes: Uint8Array): void {
    if (this.#waiting !== null) {
      if (this.#waiting.length < MAX_WAITING_MESSAGES) this.#waiting.push(bytes);
      return;
    }
    if (this.#decoder === null) return;
    try {
      for (const frame of this.#decoder.decode(bytes)) this.#handlers.onFrame(frame);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Settles once the chunk has been dealt with. */
  async receiveChunk(bytes: Uint8Array): Promise<void> {
    try {
      const step = this.#reassembler.push(bytes);
      if (step.kind === 'begun' || (step.kind === 'complete' && step.begun)) {
        this.#waiting = [];
        this.#transfers++;
      }
      if (step.kind !== 'complete') return;
      const transfer = this.#transfers;
      const plain = await gunzip(step.compressed, MAX_SNAPSHOT_BYTES);
      if (transfer === this.#transfers) this.#start(decodeSnapshot(plain));
    } catch (error) {
      this.#fail(error);
    }
  }

  #start(snapshot: MatchSnapshot): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    this.#decoder = new FrameDecoder(snapshot);
    this.#handlers.onSnapshot(snapshot);
    for (const bytes of waiting) this.receiveFrames(bytes);
  }

  #fail(error: unknown): void {
    this.#decoder = null;
    this.#waiting = null;
    this.#handlers.onBroken(error);
  }
}

/** @throws when the data is not gzip, or grows beyond `maxBytes` */
async function gunzip(compressed: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array> {
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      throw new Error(`a snapshot unpacks to more than ${maxBytes} bytes`);
    }
    parts.push(value);
  }
  const plain = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    plain.set(part, offset);
    offset += part.byteLength;
  }
  return plain;
}
