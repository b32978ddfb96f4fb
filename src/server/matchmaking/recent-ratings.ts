/**
 * The ratings of people who wait or play, asked of the store once a minute at most: each round of
 * the queue looks at all of them.
 */
import type { MonotonicClock } from '../../netcode/clock.ts';
import type { ModeId } from '../../protocol/modes.ts';
import type { ProfileId } from '../../protocol/people/person-card.ts';
import type { MatchPeople } from '../people/match-people.ts';
import { NEW_RATING, type Rating } from '../rating/rating.ts';

const FRESH_MS = 60_000;

export class RecentRatings {
  readonly #clock: MonotonicClock;
  readonly #people: MatchPeople | null;
  readonly #ratings = new Map<string, { readonly rating: Rating; readonly untilMs: number }>();

  /** @param people null where everybody is a guest */
  constructor(clock: MonotonicClock, people: MatchPeople | null) {
    this.#clock = clock;
    this.#people = people;
  }

  async of(ids: readonly ProfileId[], mode: ModeId): Promise<ReadonlyMap<ProfileId, Rating>> {
    const nowMs = this.#clock.nowMs();
    for (const [key, { untilMs }] of this.#ratings) {
      if (untilMs <= nowMs) this.#ratings.delete(key);
    }
    const missing = ids.filter((id) => !this.#ratings.has(`${mode} ${id}`));
    if (this.#people !== null && missing.length > 0) {
      const untilMs = nowMs + FRESH_MS;
      for (const [id, rating] of await this.#people.ratings(missing, mode)) {
        this.#ratings.set(`${mode} ${id}`, { rating, untilMs });
      }
    }
    const found = ids.map((id) => [id, this.#ratings.get(`${mode} ${id}`)?.rating] as const);
    return new Map(found.map(([id, rating]) => [id, rating ?? NEW_RATING]));
  }
}
