/**
 * Which news of people's seats are worth a line: a short cut is none, and nobody comes back who was
 * not said to be gone. Kept by the HUD's model for one match.
 */
import type { SeatNews } from './feed.ts';

/** Most cuts are mended sooner, and then they were nothing to the others. */
export const UNTOLD_CUT_MS = 3000;

interface Cut {
  readonly news: SeatNews;
  readonly atMs: number;
}

export class SeatNewsFilter {
  /** By slot; not told yet. */
  readonly #cuts = new Map<number, Cut>();
  /** Slots whose cut was told. */
  readonly #told = new Set<number>();

  /** @returns what is to be told at once */
  hear(news: readonly SeatNews[], nowMs: number): readonly SeatNews[] {
    return news.filter((each) => this.#isToldAtOnce(each, nowMs));
  }

  /** @returns the cuts that have become worth telling */
  due(nowMs: number): readonly SeatNews[] {
    const due = [...this.#cuts.values()].filter(({ atMs }) => nowMs - atMs >= UNTOLD_CUT_MS);
    for (const { news } of due) {
      this.#cuts.delete(news.slot);
      this.#told.add(news.slot);
    }
    return due.map(({ news }) => news);
  }

  #isToldAtOnce(news: SeatNews, nowMs: number): boolean {
    this.#cuts.delete(news.slot);
    if (news.kind === 'cut-off') {
      this.#cuts.set(news.slot, { news, atMs: nowMs });
      return false;
    }
    const wasTold = this.#told.delete(news.slot);
    return news.kind !== 'back' || wasTold;
  }
}

/** Whether a line of the first can become one of the second: both of the same person's connection. */
export function continues(shown: SeatNews, news: SeatNews): boolean {
  const isOfConnection = shown.kind === 'cut-off' || shown.kind === 'back';
  return (
    isOfConnection &&
    news.kind !== 'joined' &&
    shown.slot === news.slot &&
    shown.who.name === news.who.name
  );
}
