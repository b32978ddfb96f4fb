import type { Announcement } from './frame.ts';
import type { InputValue } from './game.ts';

interface Entry<I> {
  readonly fromTick: number;
  readonly input: I | null;
}

/**
 * What was promised of one slot's inputs: each entry holds from its tick until the next. Kept alike
 * by the authority, by clients and by codecs, from the same announcements.
 */
export class InputSchedule<I extends InputValue> {
  #entries: Entry<I>[] = [];

  /** Replaces all that was promised for `fromTick` and later. */
  announce(fromTick: number, input: I | null): void {
    while (this.#entries.length > 0 && this.#last().fromTick >= fromTick) this.#entries.pop();
    this.#entries.push({ fromTick, input });
  }

  /** The promised input of a tick, or null where nothing is promised. */
  at(tick: number): I | null {
    for (let i = this.#entries.length - 1; i >= 0; i--) {
      const entry = this.#entries[i];
      if (entry !== undefined && entry.fromTick <= tick) return entry.input;
    }
    return null;
  }

  /** Drops what no tick from `tick` on can ask for. */
  prune(tick: number): void {
    let drop = 0;
    while (drop + 1 < this.#entries.length && (this.#entries[drop + 1]?.fromTick ?? 0) <= tick)
      drop++;
    if (drop > 0) this.#entries.splice(0, drop);
  }

  clear(): void {
    this.#entries = [];
  }

  /** The promises in force and to come, oldest first. */
  announcements(slot: number): Announcement<I>[] {
    return this.#entries.map((entry) => ({ slot, fromTick: entry.fromTick, input: entry.input }));
  }

  #last(): Entry<I> {
    const last = this.#entries.at(-1);
    if (last === undefined) throw new Error('an input schedule without entries has no last one');
    return last;
  }
}
