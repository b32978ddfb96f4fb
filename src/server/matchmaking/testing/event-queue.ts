/** What happens next in the town: a binary heap of moments. */
export class EventQueue<Event> {
  readonly #heap: { readonly atMs: number; readonly event: Event }[] = [];

  add(atMs: number, event: Event): void {
    const heap = this.#heap;
    heap.push({ atMs, event });
    let at = heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isEarlier(at, parent)) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** @returns the earliest, or null when there is none */
  next(): { readonly atMs: number; readonly event: Event } | null {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (heap.length === 0) return first;
    heap[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < heap.length && this.#isEarlier(left, least)) least = left;
      if (right < heap.length && this.#isEarlier(right, least)) least = right;
      if (least === at) return first;
      this.#swap(at, least);
      at = least;
    }
  }

  #isEarlier(a: number, b: number): boolean {
    return (this.#heap[a]?.atMs ?? 0) < (this.#heap[b]?.atMs ?? 0);
  }

  #swap(a: number, b: number): void {
    const [first, second] = [this.#heap[a], this.#heap[b]];
    if (first === undefined || second === undefined) return;
    this.#heap[a] = second;
    this.#heap[b] = first;
  }
}
