/** Both ways in which view frames reach the page, as one source for those who draw. */
import { VIEW_LENGTH } from '../../worker/view-frame.ts';
import { ViewRingReader } from '../../worker/view-ring.ts';
import { VIEW_HISTORY, type ViewSource } from '../view/view-source.ts';

/**
 * Reads the ring in shared memory. The newest frame is looked up when age 0 is asked for, so all
 * ages asked for after that in one task belong together.
 */
export class SharedViewFrames implements ViewSource {
  readonly #ring: ViewRingReader;
  readonly #copies = Array.from({ length: VIEW_HISTORY }, () => ({
    sequence: 0,
    frame: new Float64Array(VIEW_LENGTH),
  }));
  #newest = 0;

  constructor(memory: SharedArrayBuffer) {
    this.#ring = new ViewRingReader(memory);
  }

  frame(age: number): Float64Array | null {
    if (age === 0) this.#newest = this.#ring.sequence;
    const sequence = this.#newest - age;
    if (sequence < 1) return null;
    const copy = this.#copies[sequence % VIEW_HISTORY];
    if (copy === undefined) return null;
    if (copy.sequence !== sequence) {
      copy.sequence = 0;
      if (!this.#ring.read(sequence, copy.frame)) return null;
      copy.sequence = sequence;
    }
    return copy.frame;
  }
}

/** Keeps the newest transferred buffers, and hands the older ones back to be filled again. */
export class TransferredViewFrames implements ViewSource {
  readonly #frames: Float64Array<ArrayBuffer>[] = [];
  readonly #recycle: (buffer: ArrayBuffer) => void;

  constructor(recycle: (buffer: ArrayBuffer) => void) {
    this.#recycle = recycle;
  }

  push(buffer: ArrayBuffer): void {
    this.#frames.unshift(new Float64Array(buffer));
    const oldest = this.#frames.length > VIEW_HISTORY ? this.#frames.pop() : undefined;
    if (oldest !== undefined) this.#recycle(oldest.buffer);
  }

  frame(age: number): Float64Array | null {
    return this.#frames[age] ?? null;
  }
}
