/**
 * Who sits in which slot of a match. Pure bookkeeping: knows no sockets and no world; the room asks
 * it and does what follows. A seat that nobody holds has a bot.
 *
 * Coming in takes two steps, because a client first asks for a place and then connects: `claim`
 * sets a place aside for a session, `take` sits it down.
 */
import { botName } from '../bots/bot-name.ts';
import { botLook } from '../protocol/car-look.ts';
import type { PersonCard } from '../protocol/people/person-card.ts';
import type { Roster } from '../protocol/roster.ts';
import { type Team, teamOfSlot } from '../sim/team.ts';
import { arrangeSeats } from './arrange-seats.ts';
import { keepPlaces } from './keep-places.ts';
import {
  type AskedSeat,
  awaited,
  type Holder,
  type Inheritance,
  type KeptPlace,
  type Person,
  type Seated,
  type Taken,
} from './seat.ts';
import { SeatList } from './seat-list.ts';
import type { Guest } from './set-aside.ts';

export interface SeatTableOptions {
  readonly slotCount: number;
  /** How long a dropped person's seat is kept. */
  readonly keepMs: number;
  /** How long a claimed place waits for its session. */
  readonly claimMs: number;
  readonly newSeatId: () => string;
  /** Whether bots have the places of nobody. */
  readonly fill: boolean;
}

export class SeatTable {
  readonly #options: SeatTableOptions;
  readonly #seats: SeatList;

  constructor(options: SeatTableOptions) {
    this.#options = options;
    this.#seats = new SeatList(options.slotCount);
  }

  get slotCount(): number {
    return this.#options.slotCount;
  }

  get roster(): Roster {
    return this.#seats.slots.map((person, slot) => {
      if (person === null) {
        if (!this.#options.fill) return { kind: 'empty' };
        return { kind: 'bot', name: botName(slot), look: botLook(slot) };
      }
      const { name, look, sessionId, isAway, person: card } = person;
      const player = { kind: 'player', name, connected: sessionId !== null, look } as const;
      return {
        ...player,
        ...(isAway ? { away: true } : {}),
        ...(card === null ? {} : { person: card }),
      };
    });
  }

  /** People who are connected. */
  get connectedSlots(): readonly number[] {
    return this.#seats.slotsWhere((person) => person?.sessionId != null);
  }

  /** People who are connected, and there. */
  get presentSlots(): readonly number[] {
    return this.#seats.slotsWhere((person) => person?.sessionId != null && !person.isAway);
  }

  /** Places that a newcomer could claim. */
  get freePlaces(): number {
    return this.#seats.free.length;
  }

  /** Of each slot, whether somebody has it or is expected there, and who if it is known. */
  get holders(): readonly Holder[] {
    return this.#seats.holders;
  }

  /** @returns who has the slot, there or awaited; null for a bot or nobody */
  personAt(slot: number): Person | null {
    return this.#seats.at(slot);
  }

  /** @returns null for a session without a seat */
  slotOf(sessionId: string): number | null {
    const slot = this.#seats.slots.findIndex((person) => person?.sessionId === sessionId);
    return slot < 0 ? null : slot;
  }

  /**
   * Whether the seat is still that person's, or was given up and nobody has wanted it since.
   *
   * @param asker who shows the ticket; null where that is not known, as on the way back after a cut
   */
  isSeatOf(asked: AskedSeat, asker: PersonCard | null): boolean {
    return this.#seats.isSeatOf(asked, asker);
  }

  /**
   * The seat that a person has, or had and nobody has wanted since: known by identity before the
   * ticket, and by the ticket wherever the seat has been moved to.
   *
   * @param seatId of a valid ticket; null without one
   * @returns null for a newcomer
   */
  ownSeat(seatId: string | null, asker: PersonCard | null): AskedSeat | null {
    return this.#seats.ownSeat(seatId, asker);
  }

  /**
   * Keeps places for people who will ask for them, where they are free; a full team's go to the
   * other one.
   *
   * @returns false, and keeps none, when there is no room for all
   */
  keepPlaces(places: readonly KeptPlace[], untilMs: number): boolean {
    return keepPlaces(this.#seats, places, untilMs);
  }

  /**
   * Sets a place aside.
   *
   * @param asked the seat that a valid ticket or the person's identity names, or null
   * @param wishedTeam of a newcomer, as long as it has room
   * @returns false when there is none
   */
  claim(
    sessionId: string,
    guest: Guest,
    asked: AskedSeat | null,
    nowMs: number,
    wishedTeam: Team | null = null,
  ): boolean {
    const returns = asked !== null && this.isSeatOf(asked, guest.person);
    const slot = returns ? asked.slot : this.#slotForNewcomer(guest.person, wishedTeam);
    if (slot === null) return false;
    const seatId = returns ? asked.seatId : null;
    const untilMs = nowMs + this.#options.claimMs;
    this.#seats.aside.claim(sessionId, { ...guest, slot, seatId, untilMs });
    return true;
  }

  /**
   * Ends older attempts to get the same seat back.
   *
   * @returns null when the session has no claim, or too old a one
   */
  take(sessionId: string): Taken | null {
    const claim = this.#seats.aside.take(sessionId);
    if (claim === null) return null;
    const { slot } = claim;
    const before = this.#seats.at(slot);
    const returns = claim.seatId !== null;
    const seatId = claim.seatId ?? this.#options.newSeatId();
    // Who comes back by a ticket alone is who had the seat.
    const former = returns ? this.#seats.lastAt(slot) : null;
    const person = claim.person ?? former?.person ?? null;
    const { name, look } = person ?? claim;
    const { address } = claim;
    const free = { keptUntilMs: 0, isAway: false, isFresh: false };
    this.#seats.put(slot, { seatId, name, look, person, address, sessionId, ...free });
    const startsAnew = !returns || before?.isFresh === true;
    return { slot, returns, startsAnew, seatId, replaced: before?.sessionId ?? null };
  }

  /**
   * Exchanges two slots' people, bots and nobody included. Those who move are awaited there; their
   * sessions have no seat any more.
   *
   * @returns those who move; null where one of the slots is promised to somebody
   */
  exchange(one: number, other: number, nowMs: number): readonly Person[] | null {
    const aside = this.#seats.aside.slots;
    if (aside.has(one) || aside.has(other)) return null;
    const people = [this.personAt(one), this.personAt(other)] as const;
    this.#seats.put(other, this.#awaited(people[0], nowMs));
    this.#seats.put(one, this.#awaited(people[1], nowMs));
    return people.filter((person) => person !== null);
  }

  /** Takes over the people of a match before this one, who are awaited, and what was set aside. */
  inherit({ people, claims }: Inheritance, nowMs: number): void {
    const slots = arrangeSeats(
      people.map(({ slot }) => slot),
      this.#options.slotCount,
    );
    for (const [index, { person }] of people.entries()) {
      const slot = slots[index] ?? null;
      if (slot !== null) this.#seats.put(slot, this.#awaited(person, nowMs));
    }
    for (const [sessionId, claim] of claims) {
      const asked = claim.seatId === null ? null : this.ownSeat(claim.seatId, claim.person);
      this.claim(sessionId, claim, asked, nowMs, teamOfSlot(claim.slot));
    }
  }

  /** For a match after this one. */
  get inheritance(): Inheritance {
    return { people: this.people, claims: this.#seats.aside.claims };
  }

  /** All who have seats, there or awaited, by slot. */
  get people(): readonly Seated[] {
    return this.#seats.people;
  }

  /** The session is cut off; its seat is kept. @returns its slot, or null if it has none */
  drop(sessionId: string, nowMs: number): number | null {
    const slot = this.slotOf(sessionId);
    const keptUntilMs = nowMs + this.#options.keepMs;
    if (slot !== null) this.#seats.change(slot, { sessionId: null, isAway: false, keptUntilMs });
    return slot;
  }

  /**
   * The person says goodbye: the seat is free at once, and still theirs while nobody wants it.
   *
   * @returns the slot, or null if the session has none
   */
  leave(sessionId: string): number | null {
    const slot = this.slotOf(sessionId);
    if (slot !== null) this.giveUp(slot);
    return slot;
  }

  /** Whether the slot's person does nothing. */
  setAway(slot: number, isAway: boolean): void {
    this.#seats.change(slot, { isAway });
  }

  /** The person is no longer waited for. @returns the session that held the seat until now */
  giveUp(slot: number): string | null {
    return this.#seats.giveUp(slot)?.sessionId ?? null;
  }

  /** As `giveUp`, and the person cannot come back to the seat. */
  banish(slot: number): string | null {
    const person = this.personAt(slot);
    this.#seats.put(slot, null);
    this.#seats.aside.endClaims((claim) => claim.seatId === person?.seatId);
    return person?.sessionId ?? null;
  }

  /** Gives up what was kept or claimed for too long. @returns the slots that nobody has any more */
  expire(nowMs: number): readonly number[] {
    const { aside } = this.#seats;
    aside.expire(nowMs);
    const claimed = aside.slots;
    const isOver = (slot: number, { sessionId, keptUntilMs }: Person) =>
      sessionId === null && keptUntilMs <= nowMs && !claimed.has(slot);
    const over = this.#seats.people.filter(({ slot, person }) => isOver(slot, person));
    for (const { slot } of over) this.giveUp(slot);
    return over.map(({ slot }) => slot);
  }

  #awaited(person: Person | null, nowMs: number): Person | null {
    return person === null ? null : awaited(person, nowMs + this.#options.keepMs);
  }

  /** Who was promised a slot gets it; else the first free one of the wished or smaller team. */
  #slotForNewcomer(person: PersonCard | null, wishedTeam: Team | null): number | null {
    const { aside, free, smallerTeam } = this.#seats;
    const promised = person === null ? null : aside.slotOf(person.id);
    if (promised !== null) return promised;
    const team = wishedTeam ?? smallerTeam;
    return free.find((slot) => teamOfSlot(slot) === team) ?? free[0] ?? null;
  }
}
