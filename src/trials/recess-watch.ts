/** Watches that a match without anybody waits, and is found as it was left. */
import type { StayTotals } from './stay-watch.ts';
import type { Story } from './story.ts';
import type { TrialServer } from './trial-server.ts';

export class RecessWatch {
  readonly #server: TrialServer;
  readonly #story: Story;
  readonly #totals: StayTotals;
  #left: { readonly sinceMs: number; readonly tick: number; readonly digest: number } | null = null;

  constructor(server: TrialServer, story: Story, totals: StayTotals) {
    this.#server = server;
    this.#story = story;
    this.#totals = totals;
  }

  /** To be called every so often. */
  look(): void {
    const { match, tick, digest, thread } = this.#server;
    const { emptyMs } = match;
    if (emptyMs === 0) {
      this.#left = null;
      return;
    }
    const sinceMs = Math.round(thread.nowMs() - emptyMs);
    const left = this.#left;
    // Somebody may have come and gone between two looks.
    const isNew = left?.sinceMs !== sinceMs;
    if (isNew && tick > 0) this.#totals.recesses++;
    if (!isNew && (tick !== left.tick || digest !== left.digest)) {
      this.#story.blame(`server: went on to tick ${tick} with nobody there`);
    }
    this.#left = { sinceMs, tick, digest };
  }
}
