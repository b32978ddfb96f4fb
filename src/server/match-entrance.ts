/**
 * The way into a match: who asks is known by ticket or identity and gets a place set aside, among the
 * players or the watchers, and takes it on connecting. The front desk asks it by way of the room;
 * knows no game.
 */
import type { JoinOptions } from '../protocol/control-messages.ts';
import type { PersonCard, ProfileId } from '../protocol/people/person-card.ts';
import type { SeatRequest } from './hosted-match-parts.ts';
import type { MatchRecord } from './match-record.ts';
import type { MatchTickets } from './match-tickets.ts';
import type { Place } from './member.ts';
import type { PrivateRoom } from './private-room.ts';
import type { AskedSeat, KeptPlace } from './seat.ts';
import type { SeatTable } from './seat-table.ts';
import { WatcherClaims } from './watcher-claims.ts';

export interface MatchEntranceParts {
  readonly seats: SeatTable;
  readonly tickets: MatchTickets;
  /** Null for a match of quick play. */
  readonly room: PrivateRoom | null;
  /** Null where nothing is counted. */
  readonly record: MatchRecord | null;
  /** How long a claimed place waits for its session. */
  readonly claimMs: number;
  readonly nowMs: () => number;
  /** Called when places may have been set aside. */
  readonly onSetAside: () => void;
}

/** Where a session comes in. */
export interface Entry {
  readonly place: Omit<Place, 'joinedAtMs'>;
  /** A session that held the seat until now and has lost it. */
  readonly replaced: string | null;
}

export class MatchEntrance {
  readonly #parts: MatchEntranceParts;
  readonly #watchers: WatcherClaims;

  constructor(parts: MatchEntranceParts) {
    this.#parts = parts;
    this.#watchers = new WatcherClaims(parts.claimMs);
  }

  /**
   * Knows people by their identity, and those without one by their ticket.
   *
   * @returns the seat that the person had and may have again; null for a newcomer
   */
  findSeat({ ticket }: JoinOptions, person: PersonCard | null): AskedSeat | null {
    const { seats, tickets } = this.#parts;
    return seats.ownSeat(tickets.seatIdOf(ticket), person);
  }

  /** Whether the host has sent the asker away. */
  isBanned({ options, person, address }: SeatRequest): boolean {
    const { room, tickets } = this.#parts;
    return room?.isBanned(tickets.seatIdOf(options.ticket), person, address) ?? false;
  }

  /**
   * Whether the person comes into public play without having been brought there: by a link, or in a
   * seat that was a guest's.
   *
   * @param seat of `findSeat`
   */
  isUninvited(person: PersonCard, seat: AskedSeat | null): boolean {
    const { seats, room } = this.#parts;
    if (room !== null) return false;
    return seat === null
      ? !seats.holders.includes(person.id)
      : seats.ownSeat(null, person) === null;
  }

  /** Who comes by a link plays for no rating. */
  noteWay(id: ProfileId, isByLink: boolean): void {
    this.#parts.record?.noteWay(id, isByLink);
  }

  /**
   * Keeps places for people who will ask for them with a pass; nobody else gets them.
   *
   * @returns false, and keeps none, when there is no room for all
   */
  keepPlaces(places: readonly KeptPlace[], forMs: number): boolean {
    const { seats, nowMs, onSetAside } = this.#parts;
    const areKept = seats.keepPlaces(places, nowMs() + forMs);
    onSetAside();
    return areKept;
  }

  /**
   * Sets a place aside for a session, among the players or the watchers.
   *
   * @param seat of `findSeat`
   * @returns false when there is none
   */
  claim(sessionId: string, request: SeatRequest, seat: AskedSeat | null): boolean {
    const isClaimed = this.#claim(sessionId, request, seat);
    this.#parts.onSetAside();
    return isClaimed;
  }

  /** @returns null when the session has no place, or none any more */
  take(sessionId: string): Entry | null {
    if (this.#watchers.take(sessionId)) {
      const place = { slot: null, returns: false, startsAnew: false, ticket: null };
      return { place, replaced: null };
    }
    const { seats, tickets } = this.#parts;
    const taken = seats.take(sessionId);
    if (taken === null) return null;
    const { slot, returns, startsAnew, replaced } = taken;
    return { place: { slot, returns, startsAnew, ticket: tickets.sign(taken) }, replaced };
  }

  leave(sessionId: string): void {
    this.#watchers.leave(sessionId);
  }

  #claim(
    sessionId: string,
    { options, address, person, wishedTeam }: SeatRequest,
    seat: AskedSeat | null,
  ): boolean {
    const { seats, nowMs } = this.#parts;
    if (options.watch) return this.#watchers.claim(sessionId, nowMs());
    const guest = { name: options.name, look: options.look, address, person };
    return seats.claim(sessionId, guest, seat, nowMs(), wishedTeam);
  }
}
