/** Where the match's stage publishes to and the page's interpolator reads from, in one thread. */
import { VIEW_HISTORY, type ViewSource } from '../../../src/client/view/view-source.ts';
import { VIEW, VIEW_LENGTH } from '../../../src/worker/view-frame.ts';
import type { ViewSink } from '../../../src/worker/view-sink.ts';

interface Entry {
  readonly frame: Float64Array;
  lastTouchSlot: number;
}

export class DrawnHistory implements ViewSink, ViewSource {
  readonly #entries: Entry[] = Array.from({ length: VIEW_HISTORY + 1 }, () => ({
    frame: new Float64Array(VIEW_LENGTH),
    lastTouchSlot: -1,
  }));
  #published = 0;
  /** Of the world that is published next. */
  lastTouchSlot: () => number = () => -1;

  publish(fill: (frame: Float64Array) => void): void {
    const entry = this.#entries[this.#published % this.#entries.length];
    if (entry === undefined) return;
    fill(entry.frame);
    entry.lastTouchSlot = this.lastTouchSlot();
    this.#published += 1;
  }

  frame(age: number): Float64Array | null {
    return this.#entry(age)?.frame ?? null;
  }

  /** What was published with that tick, and the tick published before it; null when it is too old. */
  around(tick: number): { readonly before: number; readonly lastTouchSlot: number } | null {
    for (let age = 0; age < VIEW_HISTORY; age += 1) {
      const entry = this.#entry(age);
      if (entry?.frame[VIEW.tick] !== tick) continue;
      const before = this.#entry(age + 1)?.frame[VIEW.tick] ?? tick - 1;
      return { before, lastTouchSlot: entry.lastTouchSlot };
    }
    return null;
  }

  #entry(age: number): Entry | null {
    const index = this.#published - 1 - age;
    if (index < 0 || age > VIEW_HISTORY) return null;
    return this.#entries[index % this.#entries.length] ?? null;
  }
}
