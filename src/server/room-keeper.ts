/**
 * Who is the host of a private match, who may not come back to it, and how often it begins anew. Pure
 * bookkeeping that outlives the games that are played in the room.
 */
import type { PersonCard, ProfileId } from '../protocol/people/person-card.ts';
import type { Person } from './seat.ts';

export interface Caller {
  /** Of the ticket that is shown, valid or not; null without one. */
  readonly seatId: string | null;
  readonly person: PersonCard | null;
  readonly address: string;
  /** Whether a seat here is the caller's own. */
  readonly hasSeat: boolean;
}

/** A world is built for each. */
const RESTART_INTERVAL_MS = 2000;

export class RoomKeeper {
  #restartedAtMs = Number.NEGATIVE_INFINITY;
  #hostSeatId: string | null = null;
  /** Seats of those who are there, the longest first. */
  #arrivals: readonly string[] = [];
  readonly #bannedSeats = new Set<string>();
  readonly #bannedPeople = new Set<ProfileId>();
  readonly #bannedAddresses = new Set<string>();

  /** The seat of the host; null while there is none. */
  get hostSeatId(): string | null {
    return this.#hostSeatId;
  }

  /**
   * The first who sits down is the host. Where the host has given the seat up, who has been here
   * longest is it from now on.
   *
   * @param people all who have seats, cut off or not
   */
  update(people: readonly Person[]): void {
    const seats = people.map(({ seatId }) => seatId);
    const there = people.filter(({ sessionId }) => sessionId !== null).map(({ seatId }) => seatId);
    const newcomers = there.filter((seatId) => !this.#arrivals.includes(seatId));
    this.#arrivals = [...this.#arrivals.filter((id) => seats.includes(id)), ...newcomers];
    if (this.#hostSeatId !== null && seats.includes(this.#hostSeatId)) return;
    this.#hostSeatId = this.#arrivals.find((seatId) => there.includes(seatId)) ?? null;
  }

  passTo(seatId: string): void {
    this.#hostSeatId = seatId;
  }

  /** @returns whether enough time is over since it last did */
  mayRestart(nowMs: number): boolean {
    if (nowMs - this.#restartedAtMs < RESTART_INTERVAL_MS) return false;
    this.#restartedAtMs = nowMs;
    return true;
  }

  /** @param others who stay: an address of theirs stays open, as friends of one home share theirs */
  ban({ seatId, person, address }: Person, others: readonly Person[]): void {
    this.#bannedSeats.add(seatId);
    if (person !== null) this.#bannedPeople.add(person.id);
    if (others.every((other) => other.address !== address)) this.#bannedAddresses.add(address);
  }

  isBanned({ seatId, person, address, hasSeat }: Caller): boolean {
    if (seatId !== null && this.#bannedSeats.has(seatId)) return true;
    if (person !== null && this.#bannedPeople.has(person.id)) return true;
    return !hasSeat && this.#bannedAddresses.has(address);
  }
}
