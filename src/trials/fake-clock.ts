/**
 * The time of a trial: moves only when told, from one thing that is due to the next. Everything that
 * happens in a trial hangs from one such clock, so a trial is as long as its computing and the same
 * every time. It must never look at the host's clock.
 */
export class FakeClock {
  /** A binary heap by time, then by the order in which they were asked for. */
  readonly #heap: Due[] = [];
  #nowMs = 0;
  #count = 0;
  #mustSettle = false;

  get nowMs(): number {
    return this.#nowMs;
  }

  /** @returns what cancels the call */
  at(timeMs: number, run: () => void): () => void {
    const due: Due = { timeMs: Math.max(timeMs, this.#nowMs), order: this.#count++, run };
    this.#push(due);
    return () => {
      due.run = null;
    };
  }

  /** A promise has been settled: those who await it go on before the time does. */
  noteSettled(): void {
    this.#mustSettle = true;
  }

  async runUntil(timeMs: number): Promise<void> {
    for (let due = this.#heap[0]; due !== undefined && due.timeMs <= timeMs; due = this.#heap[0]) {
      this.#pop();
      if (due.run === null) continue;
      this.#nowMs = due.timeMs;
      due.run();
      if (!this.#mustSettle) continue;
      this.#mustSettle = false;
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#nowMs = timeMs;
  }

  #push(due: Due): void {
    const heap = this.#heap;
    let index = heap.length;
    heap.push(due);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isBefore(due, above)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = due;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      const left = heap[child];
      if (left === undefined) break;
      const right = heap[child + 1];
      let least = left;
      if (right !== undefined && isBefore(right, left)) {
        least = right;
        child++;
      }
      if (!isBefore(least, last)) break;
      heap[index] = least;
      index = child;
    }
    heap[index] = last;
  }
}

interface Due {
  readonly timeMs: number;
  readonly order: number;
  /** Null once it has been cancelled. */
  run: (() => void) | null;
}

function isBefore(a: Due, b: Due): boolean {
  return a.timeMs < b.timeMs || (a.timeMs === b.timeMs && a.order < b.order);
}
