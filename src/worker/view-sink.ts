/**
 * Where view frames go: shared memory where the page is cross-origin isolated, transferred buffers
 * elsewhere. The page hands buffers back, so that a running match allocates none.
 */
import type { WorkerToPage } from './page-messages.ts';
import { VIEW_BYTES } from './view-frame.ts';
import { ViewRingWriter } from './view-ring.ts';

export interface ViewSink {
  /** @param fill writes the whole frame */
  publish(fill: (frame: Float64Array) => void): void;
}

/** A sink, and where buffers go that the page has handed back. */
export interface ViewOutlet {
  readonly sink: ViewSink;
  recycle(buffer: ArrayBuffer): void;
}

/** @param shared view-frame ring in shared memory, or null to post transferred buffers instead */
export function createViewOutlet(
  shared: SharedArrayBuffer | null,
  post: (message: WorkerToPage, transfer: Transferable[]) => void,
): ViewOutlet {
  if (shared !== null) return { sink: new SharedViewSink(shared), recycle: () => {} };
  const sink = new TransferredViewSink(post);
  return { sink, recycle: (buffer) => sink.recycle(buffer) };
}

export class SharedViewSink implements ViewSink {
  readonly #ring: ViewRingWriter;

  constructor(memory: SharedArrayBuffer) {
    this.#ring = new ViewRingWriter(memory);
  }

  publish(fill: (frame: Float64Array) => void): void {
    this.#ring.write(fill);
  }
}

/** Buffers kept for reuse; a page that stops handing them back cannot make this grow. */
const MAX_SPARE_BUFFERS = 8;

export class TransferredViewSink implements ViewSink {
  readonly #post: (message: WorkerToPage, transfer: Transferable[]) => void;
  readonly #spare: ArrayBuffer[] = [];

  constructor(post: (message: WorkerToPage, transfer: Transferable[]) => void) {
    this.#post = post;
  }

  publish(fill: (frame: Float64Array) => void): void {
    const buffer = this.#spare.pop() ?? new ArrayBuffer(VIEW_BYTES);
    fill(new Float64Array(buffer));
    this.#post({ type: 'view', buffer }, [buffer]);
  }

  recycle(buffer: ArrayBuffer): void {
    if (buffer.byteLength === VIEW_BYTES && this.#spare.length < MAX_SPARE_BUFFERS) {
      this.#spare.push(buffer);
    }
  }
}
