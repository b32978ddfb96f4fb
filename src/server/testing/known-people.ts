/** People for tests: a pass is its person's letter; results are kept, or refused. */
import type { MatchResult } from '../../protocol/people/match-result.ts';
import type { PersonCard } from '../../protocol/people/person-card.ts';
import type { MatchPeople } from '../people/match-people.ts';
import { NEW_RATING } from '../rating/rating.ts';
import type { ResultReport } from '../store/store.ts';

/** @param letter of a to z */
export function card(letter: string): PersonCard {
  const look = { body: 1, paint: 2 };
  return { id: letter.repeat(16), name: letter.toUpperCase(), tag: '0417', look };
}

export class KnownPeople implements MatchPeople {
  readonly reports: ResultReport[] = [];
  /** Set where nothing can be recorded. */
  isBroken = false;

  async redeem(pass: string): Promise<PersonCard | null> {
    return /^[a-z]$/.test(pass) ? card(pass) : null;
  }

  async ratings(ids: readonly string[]): Promise<ReadonlyMap<string, typeof NEW_RATING>> {
    return new Map(ids.map((id) => [id, NEW_RATING]));
  }

  async recordResult(report: ResultReport): Promise<MatchResult> {
    if (this.isBroken) throw new Error('the disk is full');
    this.reports.push(report);
    const rating = { before: 1000, after: 1042 };
    const rated = (slot: number) => report.ratedSlots.includes(slot);
    const lines = report.result.lines.map((line) =>
      rated(line.slot) && line.unrated === null && !line.isBot ? { ...line, rating } : line,
    );
    return { ...report.result, lines };
  }

  async cooldownMs(): Promise<number> {
    return 0;
  }
}
