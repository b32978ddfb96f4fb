/**
 * Both ways in which view frames reach the page, as one source for those who draw. Here the worker's
 * time becomes the page's.
 */
import type { RecycleMessage } from '../../worker/page-messages.ts';
import { VIEW, VIEW_LENGTH } from '../../worker/view-frame.ts';
import { VIEW_RING_BYTES, ViewRingReader } from '../../worker/view-ring.ts';
import { VIEW_HISTORY, type ViewSource } from '../view/view-source.ts';

/** @returns the page's `performance.timeOrigin + now()` at a time of the worker's */
export type ToPageTime = (workerMs: number) => number;

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
  readonly #toPageTime: ToPageTime;
  #newest = 0;

  constructor(memory: SharedArrayBuffer, toPageTime: ToPageTime) {
    this.#ring = new ViewRingReader(memory);
    this.#toPageTime = toPageTime;
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
      setDueTime(copy.frame, this.#toPageTime);
      copy.sequence = sequence;
    }
    return copy.frame;
  }
}

/** Keeps the newest transferred buffers, and hands the older ones back to be filled again. */
export class TransferredViewFrames implements ViewSource {
  readonly #frames: Float64Array<ArrayBuffer>[] = [];
  readonly #recycle: (buffer: ArrayBuffer) => void;
  readonly #toPageTime: ToPageTime;

  constructor(recycle: (buffer: ArrayBuffer) => void, toPageTime: ToPageTime) {
    this.#recycle = recycle;
    this.#toPageTime = toPageTime;
  }

  push(buffer: ArrayBuffer): void {
    const frame = new Float64Array(buffer);
    setDueTime(frame, this.#toPageTime);
    this.#frames.unshift(frame);
    const oldest = this.#frames.length > VIEW_HISTORY ? this.#frames.pop() : undefined;
    if (oldest !== undefined) this.#recycle(oldest.buffer);
  }

  frame(age: number): Float64Array | null {
    return this.#frames[age] ?? null;
  }
}

export interface ViewInlet {
  readonly source: ViewSource;
  /** For the worker to write to, or null when it is to post buffers. */
  readonly shared: SharedArrayBuffer | null;
  /** Takes a buffer that the worker has posted. */
  push(buffer: ArrayBuffer): void;
}

/** The better of the two ways that this page can use. */
export function createViewInlet(
  post: (message: RecycleMessage, buffers: Transferable[]) => void,
  toPageTime: ToPageTime,
): ViewInlet {
  const shared = createSharedMemory();
  if (shared !== null) {
    return { source: new SharedViewFrames(shared, toPageTime), shared, push: () => {} };
  }
  const source = new TransferredViewFrames(
    (buffer) => post({ type: 'recycle', buffer }, [buffer]),
    toPageTime,
  );
  return { source, shared, push: (buffer) => source.push(buffer) };
}

/** Null where the page must do without: not isolated, or isolated in WebKitGTK, which has none. */
function createSharedMemory(): SharedArrayBuffer | null {
  const isAllowed = crossOriginIsolated && typeof SharedArrayBuffer !== 'undefined';
  return isAllowed ? new SharedArrayBuffer(VIEW_RING_BYTES) : null;
}

function setDueTime(frame: Float64Array, toPageTime: ToPageTime): void {
  frame[VIEW.dueMs] = toPageTime(frame[VIEW.dueMs] ?? 0);
}
