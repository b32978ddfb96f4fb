/**
 * Takes a party into matches: looks for one together and calls everybody there, or calls them to where
 * the leader is. Used by `PartyTable`, which says who is present and tells the party what has changed.
 */
import { MODES, type ModeId, modeOf } from '../../protocol/modes.ts';
import type { PartyDown } from '../../protocol/people/party-messages.ts';
import type { PersonCard, ProfileId } from '../../protocol/people/person-card.ts';
import type { Party } from './party.ts';

/** Somebody of whom a page is connected. */
export interface PresentPerson {
  readonly card: PersonCard;
  /** What they are counted under. */
  readonly address: string;
  /** Null outside. */
  readonly match: PresentMatch | null;
}

export interface PresentMatch {
  readonly id: string;
  readonly over: boolean;
}

/** What people hear, each in all tabs. Sending to somebody who is not there does nothing. */
export interface PartyLines {
  send(to: ProfileId, message: PartyDown): void;
  /** @returns false when no page of the person is there */
  sendNewest(to: ProfileId, message: PartyDown): boolean;
}

export interface FoundMatch {
  readonly matchId: string;
  /** How long the places are kept. */
  readonly keptMs: number;
}

export interface PartyQueue {
  /**
   * Finds places for all of them in one team of one match.
   *
   * @throws PartyQueueError, or whatever the signal's abortion leads to
   */
  enter(people: readonly PresentPerson[], mode: ModeId, signal: AbortSignal): Promise<FoundMatch>;
}

/** What the leader can be told in a sentence. */
export class PartyQueueError extends Error {
  override readonly name = 'PartyQueueError';
  readonly code: 'cooldown' | 'no-match';

  constructor(code: 'cooldown' | 'no-match', message: string) {
    super(message);
    this.code = code;
  }
}

export interface PartyCallsParts {
  readonly queue: PartyQueue;
  readonly lines: PartyLines;
  readonly nowMs: () => number;
}

/** A match of the leader's own keeps no places; who comes back later may be in the way. */
const GATHERED_MS = 20_000;

export class PartyCalls {
  readonly #parts: PartyCallsParts;
  readonly #present: ReadonlyMap<ProfileId, PresentPerson>;
  readonly #tellAll: (party: Party) => void;
  /** Of people who were away when they were called. */
  readonly #missed = new Map<ProfileId, { readonly matchId: string; readonly untilMs: number }>();

  /** @param tellAll to be told when a search begins or ends */
  constructor(
    parts: PartyCallsParts,
    present: ReadonlyMap<ProfileId, PresentPerson>,
    tellAll: (party: Party) => void,
  ) {
    this.#parts = parts;
    this.#present = present;
    this.#tellAll = tellAll;
  }

  /** Looks for a match for all who are free. */
  play(party: Party): void {
    const { lines, queue } = this.#parts;
    const { leader } = party;
    const going = this.#freeOf(party);
    if (party.search !== null || !going.some(({ card }) => card.id === leader)) {
      lines.send(leader, { kind: 'refused', code: 'busy' });
      return;
    }
    if (going.length > modeOf(party.mode).teamSize) {
      const modes = MODES.filter(({ teamSize }) => teamSize >= going.length).map(({ id }) => id);
      lines.send(leader, { kind: 'refused', code: 'too-large', modes });
      return;
    }
    this.#tellLeftBehind(party, going);
    const search = new AbortController();
    party.search = search;
    this.#tellAll(party);
    const end = (): boolean => {
      if (search.signal.aborted) return false;
      party.search = null;
      this.#tellAll(party);
      return true;
    };
    queue.enter(going, party.mode, search.signal).then(
      ({ matchId, keptMs }) => {
        if (end()) this.#call(going, matchId, keptMs);
      },
      (error: unknown) => {
        if (!end()) return;
        const isKnown = error instanceof PartyQueueError;
        if (!isKnown) console.error('a party found no match', error);
        lines.send(party.leader, { kind: 'refused', code: isKnown ? error.code : 'no-match' });
      },
    );
  }

  /** @returns whether a match was being looked for */
  stop(party: Party): boolean {
    const { search } = party;
    party.search = null;
    search?.abort();
    return search !== null;
  }

  /** Calls everybody into the match that the leader is in. */
  gather(party: Party, matchId: string): void {
    const { leader } = party;
    if (this.#present.get(leader)?.match?.id !== matchId) {
      this.#parts.lines.send(leader, { kind: 'refused', code: 'busy' });
      return;
    }
    const going = this.#freeOf(party).filter(({ card }) => card.id !== leader);
    this.#tellLeftBehind(party, going, matchId);
    this.#call(going, matchId, GATHERED_MS);
  }

  /** The person is there again, and hears what they have missed. */
  catchUp(id: ProfileId): void {
    const missed = this.#missed.get(id);
    this.#missed.delete(id);
    if (missed === undefined || missed.untilMs <= this.#parts.nowMs()) return;
    this.#parts.lines.sendNewest(id, { kind: 'go', matchId: missed.matchId });
  }

  /** The person is no member any more. */
  forget(id: ProfileId): void {
    this.#missed.delete(id);
  }

  #call(going: readonly PresentPerson[], matchId: string, forMs: number): void {
    const untilMs = this.#parts.nowMs() + forMs;
    for (const { card } of going) {
      if (this.#parts.lines.sendNewest(card.id, { kind: 'go', matchId })) continue;
      this.#missed.set(card.id, { matchId, untilMs });
    }
  }

  /** Who is there and in no match that goes on. */
  #freeOf(party: Party): readonly PresentPerson[] {
    return party.ids.flatMap((id) => {
      const person = this.#present.get(id);
      return person === undefined || person.match?.over === false ? [] : [person];
    });
  }

  /** @param into who is there already is not left behind */
  #tellLeftBehind(party: Party, going: readonly PresentPerson[], into: string | null = null): void {
    const { leader } = party;
    const isTaken = (id: ProfileId): boolean =>
      id === leader ||
      going.some(({ card }) => card.id === id) ||
      (into !== null && this.#present.get(id)?.match?.id === into);
    const names = party.ids.filter((id) => !isTaken(id)).map((id) => party.nameOf(id));
    if (names.length === 0) return;
    this.#parts.lines.send(leader, { kind: 'news', code: 'left-behind', names });
  }
}
