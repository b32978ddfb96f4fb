/**
 * Quick play: brings those who wait, alone or as parties, into matches. One line for each mode decides
 * who goes where (waiting-line.ts); this carries it out in turn, by what the front desk gives it to
 * reach matches, and holds each request until its place is there. Knows no sockets and no rooms.
 */
import { ServerError } from '@colyseus/core';
import type { MonotonicClock } from '../../netcode/clock.ts';
import { REFUSAL } from '../../protocol/control-messages.ts';
import { cooldownNotice } from '../../protocol/cooldown-notice.ts';
import { type ModeId, modeOf } from '../../protocol/modes.ts';
import type { PersonCard, ProfileId } from '../../protocol/people/person-card.ts';
import type { Team } from '../../sim/team.ts';
import type { MatchPeople } from '../people/match-people.ts';
import { botRating } from '../rating/rate-match.ts';
import { NEW_RATING, type Rating } from '../rating/rating.ts';
import { botLevelFor } from './bot-level-for.ts';
import { openMatchOf } from './open-match-of.ts';
import type { Pitches } from './pitches.ts';
import type { PlacedGroup, Queue, QueueGroup } from './queue.ts';
import { RecentRatings } from './recent-ratings.ts';
import type { QueueRules } from './rules.ts';
import { type Placement, type RoundInput, WaitingLine } from './waiting-line.ts';

export interface MatchQueueParts {
  readonly clock: MonotonicClock;
  readonly pitches: Pitches;
  /** Null where everybody is a guest. */
  readonly people: MatchPeople | null;
  readonly rules: QueueRules;
}

/** Sits one group down. @returns null when the place is gone */
type SitDown<T> = (matchId: string, team: Team) => Promise<T | null>;

interface Entry {
  readonly mode: ModeId;
  readonly ids: readonly ProfileId[];
  readonly ratings: readonly Rating[];
  readonly sinceMs: number;
  /** @returns false when the place is gone */
  readonly seat: (matchId: string, team: Team) => Promise<boolean>;
  readonly fail: (reason: unknown) => void;
}

/** Where no match can be opened and none has room. */
const PATIENCE_MS = 3000;
/** For the members of a party to hear of it and to come. */
const KEPT_MS = 20_000;
export class MatchQueue implements Queue {
  readonly #parts: MatchQueueParts;
  readonly #rules: QueueRules;
  readonly #lines = new Map<ModeId, WaitingLine<Entry>>();
  readonly #waiting = new Set<Entry>();
  readonly #cancelRound = new Map<ModeId, () => void>();
  readonly #ratings: RecentRatings;

  constructor(parts: MatchQueueParts) {
    this.#parts = parts;
    this.#rules = parts.rules;
    this.#ratings = new RecentRatings(parts.clock, parts.people);
  }

  async enter({ mode, people }: QueueGroup, signal: AbortSignal): Promise<PlacedGroup> {
    const { teamSize } = modeOf(mode);
    if (people.length > teamSize) {
      throw new ServerError(
        REFUSAL.badOptions,
        `A party of ${people.length} does not fit into a team of ${teamSize}. Choose a mode with larger teams.`,
      );
    }
    const cards = people.map(({ person }) => person);
    const ids = cards.map(({ id }) => id);
    return this.#wait(mode, cards, signal, async (matchId, team) => {
      const areKept = await this.#parts.pitches.keepPlaces(matchId, team, ids, KEPT_MS);
      return areKept ? { matchId, team, keptMs: KEPT_MS } : null;
    });
  }

  /**
   * One person, held until the place is there.
   *
   * @param person null for a guest
   * @param sitDown takes the place that was found
   * @throws as `enter`, and what `sitDown` throws
   */
  enterAlone<T>(
    mode: ModeId,
    person: PersonCard | null,
    signal: AbortSignal,
    sitDown: SitDown<T>,
  ): Promise<T> {
    return this.#wait(mode, person === null ? [] : [person], signal, sitDown);
  }

  async #wait<T>(
    mode: ModeId,
    cards: readonly PersonCard[],
    signal: AbortSignal,
    sitDown: SitDown<T>,
  ): Promise<T> {
    const ids = cards.map(({ id }) => id);
    await this.#refuseCooldown(ids);
    const known = await this.#ratings.of(ids, mode);
    signal.throwIfAborted();
    this.#endOlder(ids);
    const ratings = ids.length === 0 ? [NEW_RATING] : ids.map((id) => known.get(id) ?? NEW_RATING);
    return new Promise((resolve, reject) => {
      const entry: Entry = {
        mode,
        ids,
        ratings,
        sinceMs: this.#parts.clock.nowMs(),
        seat: async (matchId, team) => {
          const place = await sitDown(matchId, team);
          if (place === null) return false;
          this.#forget(entry);
          resolve(place);
          return true;
        },
        fail: (reason) => {
          this.#forget(entry);
          reject(reason);
        },
      };
      signal.addEventListener('abort', () => entry.fail(signal.reason), { once: true });
      this.#enterLine(entry);
      this.#schedule(mode);
    });
  }

  #enterLine(entry: Entry): void {
    this.#waiting.add(entry);
    this.#lineOf(entry.mode).enter(entry, entry.ratings, entry.sinceMs);
  }

  #forget(entry: Entry): void {
    this.#waiting.delete(entry);
    this.#lineOf(entry.mode).leave(entry);
  }

  #lineOf(mode: ModeId): WaitingLine<Entry> {
    const line = this.#lines.get(mode) ?? new WaitingLine<Entry>(this.#rules);
    this.#lines.set(mode, line);
    return line;
  }

  async #refuseCooldown(ids: readonly ProfileId[]): Promise<void> {
    const { people } = this.#parts;
    if (people === null || ids.length === 0) return;
    const waits = await Promise.all(ids.map((id) => people.cooldownMs(id)));
    const longest = Math.max(...waits);
    if (longest > 0) throw new ServerError(REFUSAL.cooldown, cooldownNotice(longest));
  }

  /** A person waits in one place: the page that asked last. */
  #endOlder(ids: readonly ProfileId[]): void {
    for (const entry of [...this.#waiting]) {
      if (!entry.ids.some((id) => ids.includes(id))) continue;
      const sentence = 'You are looking for a match somewhere else by now.';
      entry.fail(new ServerError(REFUSAL.unavailable, sentence));
    }
  }

  /** A round now, and when somebody will have waited long enough. */
  #schedule(mode: ModeId): void {
    void this.#parts.pitches
      .inTurn(() => this.#round(mode))
      .catch((error: unknown) => {
        for (const entry of this.#entriesOf(mode)) entry.fail(error);
      });
  }

  async #round(mode: ModeId): Promise<void> {
    const { clock, pitches } = this.#parts;
    const line = this.#lineOf(mode);
    this.#cancelRound.get(mode)?.();
    if (line.size === 0) return;
    const { teamSize } = modeOf(mode);
    const waiting = this.#entriesOf(mode).flatMap((entry) => entry.ratings);
    const botLevel = botLevelFor(mode, waiting);
    const mayOpen = await pitches.mayOpen(mode, botLevel);
    const placements = line.round({
      pitch: { teamSize, bot: botRating(botLevel) },
      ...(await this.#standing(mode)),
      nowMs: clock.nowMs(),
      mayOpen,
    });
    for (const placement of placements) await this.#carryOut(mode, placement);
    this.#refuseImpatient(mode);
    const dueMs = line.dueMs();
    if (dueMs === null) return;
    // Never at once again: what stands in the way needs a moment to change.
    const delayMs = Math.max(dueMs - clock.nowMs(), 100);
    this.#cancelRound.set(
      mode,
      clock.after(delayMs, () => this.#schedule(mode)),
    );
  }

  async #carryOut(mode: ModeId, placement: Placement<Entry>): Promise<void> {
    if (placement.kind === 'fill') {
      const { group, matchId, team } = placement;
      await this.#seat(group, matchId, team);
      return;
    }
    const groups = placement.groups.filter(({ group }) => this.#waiting.has(group));
    if (groups.length === 0) return;
    try {
      const ratings = groups.flatMap(({ group }) => group.ratings);
      const matchId = await this.#parts.pitches.open(mode, botLevelFor(mode, ratings));
      for (const { group, team } of groups) {
        if (matchId === null) this.#enterLine(group);
        else await this.#seat(group, matchId, team);
      }
    } catch (error) {
      for (const { group } of groups) group.fail(error);
    }
  }

  /** Who was promised a place that is gone goes back to where they stood in the line. */
  async #seat(entry: Entry, matchId: string, team: Team): Promise<void> {
    if (!this.#waiting.has(entry)) return;
    try {
      if (await entry.seat(matchId, team)) return;
    } catch (error) {
      entry.fail(error);
      return;
    }
    if (this.#waiting.has(entry)) this.#enterLine(entry);
  }

  #refuseImpatient(mode: ModeId): void {
    const nowMs = this.#parts.clock.nowMs();
    for (const entry of this.#entriesOf(mode)) {
      if (nowMs - entry.sinceMs < PATIENCE_MS) continue;
      entry.fail(
        new ServerError(REFUSAL.unavailable, 'All pitches are taken. Try again in a minute.'),
      );
    }
  }

  #entriesOf(mode: ModeId): readonly Entry[] {
    return [...this.#waiting].filter((entry) => entry.mode === mode);
  }

  async #standing(mode: ModeId): Promise<Pick<RoundInput, 'matches' | 'around'>> {
    const all = await this.#parts.pitches.matches(mode);
    const around = all.flatMap(({ holders }) => holders).filter((one) => one !== null).length;
    const matches = all.filter((match) => match.holders.includes(null));
    const holders = matches.flatMap((match) => match.holders);
    const ids = holders.filter((one): one is ProfileId => one !== null && one !== 'guest');
    const ratings = await this.#ratings.of([...new Set(ids)], mode);
    return { around, matches: matches.map((match) => openMatchOf(match, ratings)) };
  }
}
