/** What happened in a trial, in order, and what of it must not happen. */
import type { FakeClock } from './fake-clock.ts';

export class Story {
  readonly lines: string[] = [];
  readonly violations: string[] = [];
  readonly #clock: FakeClock;

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  tell(text: string): void {
    this.lines.push(`${(this.#clock.nowMs / 1000).toFixed(3).padStart(8)} ${text}`);
  }

  /** Something that must never happen has happened. */
  blame(text: string): void {
    this.tell(`VIOLATION ${text}`);
    this.violations.push(text);
  }
}
