/**
 * View frames in shared memory: one writer (the worker), one reader (the page), no locks. The
 * newest sequence number is published after its frame is written; a reader that was overtaken
 * while it copied notices and tries again.
 */
import { VIEW_BYTES, VIEW_LENGTH } from './view-frame.ts';

const FRAMES = 8;
const HEADER_BYTES = 16;

export const VIEW_RING_BYTES = HEADER_BYTES + FRAMES * VIEW_BYTES;

function frameAt(memory: SharedArrayBuffer, sequence: number): Float64Array {
  return new Float64Array(memory, HEADER_BYTES + (sequence % FRAMES) * VIEW_BYTES, VIEW_LENGTH);
}

export class ViewRingWriter {
  readonly #newest: Int32Array;
  readonly #frames: readonly Float64Array[];
  #sequence = 0;

  constructor(memory: SharedArrayBuffer) {
    this.#newest = new Int32Array(memory, 0, 1);
    this.#frames = Array.from({ length: FRAMES }, (_, index) => frameAt(memory, index));
  }

  /** @param fill writes the whole frame */
  write(fill: (frame: Float64Array) => void): void {
    const next = this.#sequence + 1;
    const frame = this.#frames[next % FRAMES];
    if (frame === undefined) throw new Error(`the view ring has no frame ${next % FRAMES}`);
    fill(frame);
    this.#sequence = next;
    Atomics.store(this.#newest, 0, next);
  }
}

export class ViewRingReader {
  readonly #newest: Int32Array;
  readonly #frames: readonly Float64Array[];

  constructor(memory: SharedArrayBuffer) {
    this.#newest = new Int32Array(memory, 0, 1);
    this.#frames = Array.from({ length: FRAMES }, (_, index) => frameAt(memory, index));
  }

  /** Number of the newest frame; 0 before the first. */
  get sequence(): number {
    return Atomics.load(this.#newest, 0);
  }

  /**
   * Copies frame `sequence`.
   * @returns false if it is not there any more, or was being overwritten
   */
  read(sequence: number, into: Float64Array): boolean {
    const frame = this.#frames[sequence % FRAMES];
    if (frame === undefined || sequence < 1) return false;
    into.set(frame);
    const newest = this.sequence;
    return sequence <= newest && newest - sequence < FRAMES - 1;
  }
}
