/**
 * The way into a match: who asks is known by ticket or identity and gets a place set aside, among the
 * players or the watchers, and takes it on connecting. Used by `HostedMatch`; knows no game.
 */
import type { JoinOptions } from '../protocol/control-messages.ts';
import type { PersonCard } from '../protocol/people/person-card.ts';
import type { SeatRequest } from './hosted-match-parts.ts';
import type { Place } from './member.ts';
import type { PrivateRoom } from './private-room.ts';
import type { AskedSeat } from './seat.ts';
import type { SeatTable } from './seat-table.ts';
import type { TicketSigner } from './seat-ticket.ts';
import { WatcherClaims } from './watcher-claims.ts';

export interface MatchEntranceParts {
  readonly matchId: string;
  readonly epoch: number;
  readonly seats: SeatTable;
  readonly tickets: TicketSigner;
  /** How long a claimed place waits for its session. */
  readonly claimMs: number;
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

  /** As `HostedMatch.findSeat`. */
  findSeat({ ticket }: JoinOptions, person: PersonCard | null): AskedSeat | null {
    return this.#parts.seats.ownSeat(this.#seatIdOf(ticket), person);
  }

  isBanned(room: PrivateRoom | null, { options, person, address }: SeatRequest): boolean {
    return room?.isBanned(this.#seatIdOf(options.ticket), person, address) ?? false;
  }

  /** As `HostedMatch.claim`. */
  claim(
    sessionId: string,
    { options, address, person, wishedTeam }: SeatRequest,
    seat: AskedSeat | null,
    nowMs: number,
  ): boolean {
    if (options.watch) return this.#watchers.claim(sessionId, nowMs);
    const guest = { name: options.name, look: options.look, address, person };
    return this.#parts.seats.claim(sessionId, guest, seat, nowMs, wishedTeam);
  }

  /** @returns null when the session has no place, or none any more */
  take(sessionId: string): Entry | null {
    if (this.#watchers.take(sessionId)) {
      const place = { slot: null, returns: false, startsAnew: false, ticket: null };
      return { place, replaced: null };
    }
    const taken = this.#parts.seats.take(sessionId);
    if (taken === null) return null;
    const { slot, returns, startsAnew, replaced } = taken;
    return { place: { slot, returns, startsAnew, ticket: this.sign(taken) }, replaced };
  }

  leave(sessionId: string): void {
    this.#watchers.leave(sessionId);
  }

  sign({ slot, seatId }: AskedSeat): string {
    const { matchId, epoch, tickets } = this.#parts;
    return tickets.sign({ matchId, slot, seatId, epoch });
  }

  /** @returns null where it is no ticket of this match */
  #seatIdOf(ticket: string | null): string | null {
    const { matchId, epoch, tickets } = this.#parts;
    const seat = ticket === null ? null : tickets.verify(ticket);
    const isOurs = seat !== null && seat.matchId === matchId && seat.epoch <= epoch;
    return isOurs ? seat.seatId : null;
  }
}
