/**
 * Who sits in which slot of a match. Pure bookkeeping: knows no sockets and no world; the room asks
 * it and does what follows. A seat that nobody holds has a bot.
 *
 * Coming in takes two steps, because a client first asks for a place and then connects: `claim`
 * sets a place aside for a session, `take` sits it down.
 */
import { botName } from '../bots/bot-name.ts';
import { botLook } from '../protocol/car-look.ts';
import type { PersonCard, ProfileId } from '../protocol/people/person-card.ts';
import type { Roster } from '../protocol/roster.ts';
import { type Team, teamOfSlot } from '../sim/team.ts';
import { arrangeSeats } from './arrange-seats.ts';
import { type Claim, type Guest, SetAside } from './set-aside.ts';

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

export interface Person extends Guest {
  readonly seatId: string;
  /** The session that holds the seat now; null while the seat is kept for the person's return. */
  readonly sessionId: string | null;
  /** When a kept seat is given up. */
  readonly keptUntilMs: number;
  /** Is connected and does nothing, so that a bot drives. */
  readonly isAway: boolean;
  /** Was put here and has not driven yet. */
  readonly isFresh: boolean;
}

interface GivenUp {
  readonly seatId: string;
  readonly person: PersonCard | null;
}

export interface Seated {
  readonly slot: number;
  readonly person: Person;
}

/** What a match leaves to the next one in its room. */
export interface Inheritance {
  readonly people: readonly Seated[];
  readonly claims: readonly (readonly [sessionId: string, claim: Claim])[];
}

/** A place that is kept for somebody. */
export interface KeptPlace {
  readonly person: ProfileId;
  readonly team: Team;
}

/** Of a slot: a person, one without an identity, or null for a bot or nobody. */
export type Holder = ProfileId | 'guest' | null;

/** What a ticket says. */
export interface AskedSeat {
  readonly slot: number;
  readonly seatId: string;
}

export interface Taken {
  readonly slot: number;
  /** Whether the seat was the person's own before. */
  readonly returns: boolean;
  /** Whether what was counted for the car's last driver is not this person's. */
  readonly startsAnew: boolean;
  readonly seatId: string;
  /** A session that held the seat until now and has lost it. */
  readonly replaced: string | null;
}

export class SeatTable {
  readonly #options: SeatTableOptions;
  /** Null is a bot. */
  readonly #people: (Person | null)[];
  /** Of each slot, the seat that was given up last; void once somebody else sits there. */
  readonly #givenUp: (GivenUp | null)[];
  readonly #aside = new SetAside();

  constructor(options: SeatTableOptions) {
    this.#options = options;
    this.#people = Array.from({ length: options.slotCount }, () => null);
    this.#givenUp = Array.from({ length: options.slotCount }, () => null);
  }

  get slotCount(): number {
    return this.#options.slotCount;
  }

  get roster(): Roster {
    return this.#people.map((person, slot) => {
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
    return this.#slotsWhere((person) => person?.sessionId != null);
  }

  /** People who are connected, and there. */
  get presentSlots(): readonly number[] {
    return this.#slotsWhere((person) => person?.sessionId != null && !person.isAway);
  }

  /** Places that a newcomer could claim. */
  get freePlaces(): number {
    return this.#freeSlots().length;
  }

  /** Of each slot, whether somebody has it or is expected there, and who if it is known. */
  get holders(): readonly Holder[] {
    return this.#people.map((person, slot) => {
      const aside = this.#aside.holderOf(slot);
      if (person === null && aside === null) return null;
      return aside?.id ?? person?.person?.id ?? 'guest';
    });
  }

  /** @returns who has the slot, there or awaited; null for a bot or nobody */
  personAt(slot: number): Person | null {
    return this.#people[slot] ?? null;
  }

  /** @returns null for a session without a seat */
  slotOf(sessionId: string): number | null {
    const slot = this.#people.findIndex((person) => person?.sessionId === sessionId);
    return slot < 0 ? null : slot;
  }

  /**
   * Whether the seat is still that person's, or was given up and nobody has wanted it since.
   *
   * @param asker who shows the ticket; null where that is not known, as on the way back after a cut
   */
  isSeatOf({ slot, seatId }: AskedSeat, asker: PersonCard | null): boolean {
    const owner = this.#people[slot] ?? this.#givenUp[slot] ?? null;
    if (owner?.seatId !== seatId) return false;
    if (asker !== null && owner.person !== null && asker.id !== owner.person.id) return false;
    return this.#people[slot] !== null || !this.#aside.isWanted(slot, seatId);
  }

  /**
   * The seat that a person has, or had and nobody has wanted since: known by identity before the
   * ticket, and by the ticket wherever the seat has been moved to.
   *
   * @param seatId of a valid ticket; null without one
   * @returns null for a newcomer
   */
  ownSeat(seatId: string | null, asker: PersonCard | null): AskedSeat | null {
    const find = (test: (seat: GivenUp) => boolean): AskedSeat | null => {
      for (const seats of [this.#people, this.#givenUp]) {
        const slot = seats.findIndex((seat) => seat !== null && test(seat));
        const own = seats[slot]?.seatId;
        const asked = own === undefined ? null : { slot, seatId: own };
        if (asked !== null && this.isSeatOf(asked, asker)) return asked;
      }
      return null;
    };
    const byIdentity = asker === null ? null : find(({ person }) => person?.id === asker.id);
    return byIdentity ?? (seatId === null ? null : find((seat) => seat.seatId === seatId));
  }

  /**
   * Keeps places for people who will ask for them, where they are free; a full team's go to the
   * other one.
   *
   * @returns false, and keeps none, when there is no room for all
   */
  keepPlaces(places: readonly KeptPlace[], untilMs: number): boolean {
    const sitting = new Set(this.#people.map((person) => person?.person?.id));
    const absent = places.filter(({ person }) => !sitting.has(person));
    for (const { person } of absent) this.#aside.forget(person);
    if (this.#freeSlots().length < absent.length) return false;
    // The wishes for a team that has room first, or who gets the other one anyway would take it.
    for (const mayChange of [false, true]) {
      for (const { person, team } of absent) {
        if (this.#aside.slotOf(person) !== null) continue;
        const slot = this.#freeSlots().find((free) => mayChange || teamOfSlot(free) === team);
        if (slot !== undefined) this.#aside.keep(person, { slot, untilMs });
      }
    }
    return true;
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
    this.#aside.claim(sessionId, { ...guest, slot, seatId, untilMs });
    return true;
  }

  /**
   * Ends older attempts to get the same seat back.
   *
   * @returns null when the session has no claim, or too old a one
   */
  take(sessionId: string): Taken | null {
    const claim = this.#aside.take(sessionId);
    if (claim === null) return null;
    const { slot } = claim;
    const before = this.#people[slot] ?? null;
    const returns = claim.seatId !== null;
    const seatId = claim.seatId ?? this.#options.newSeatId();
    // Who comes back by a ticket alone is who had the seat.
    const former = returns ? (before ?? this.#givenUp[slot] ?? null) : null;
    const person = claim.person ?? former?.person ?? null;
    const { name, look } = person ?? claim;
    const { address } = claim;
    const free = { keptUntilMs: 0, isAway: false, isFresh: false };
    this.#people[slot] = { seatId, name, look, person, address, sessionId, ...free };
    this.#givenUp[slot] = null;
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
    const aside = this.#aside.slots;
    if (aside.has(one) || aside.has(other)) return null;
    const people = [this.personAt(one), this.personAt(other)] as const;
    this.#people[other] = this.#awaited(people[0], nowMs);
    this.#people[one] = this.#awaited(people[1], nowMs);
    this.#givenUp[one] = null;
    this.#givenUp[other] = null;
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
      if (slot !== null) this.#people[slot] = this.#awaited(person, nowMs);
    }
    for (const [sessionId, claim] of claims) {
      const asked = claim.seatId === null ? null : this.ownSeat(claim.seatId, claim.person);
      this.claim(sessionId, claim, asked, nowMs, teamOfSlot(claim.slot));
    }
  }

  /** For a match after this one. */
  get inheritance(): Inheritance {
    return { people: this.people, claims: this.#aside.claims };
  }

  /** All who have seats, there or awaited, by slot. */
  get people(): readonly Seated[] {
    return this.#people.flatMap((person, slot) => (person === null ? [] : [{ slot, person }]));
  }

  /** The session is cut off; its seat is kept. @returns its slot, or null if it has none */
  drop(sessionId: string, nowMs: number): number | null {
    const slot = this.slotOf(sessionId);
    const person = slot === null ? null : this.#people[slot];
    if (slot === null || person === null || person === undefined) return null;
    const keptUntilMs = nowMs + this.#options.keepMs;
    this.#people[slot] = { ...person, sessionId: null, isAway: false, keptUntilMs };
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
    const person = this.#people[slot];
    if (person !== null && person !== undefined) this.#people[slot] = { ...person, isAway };
  }

  /** The person is no longer waited for. @returns the session that held the seat until now */
  giveUp(slot: number): string | null {
    const person = this.personAt(slot);
    if (person === null) return null;
    this.#people[slot] = null;
    this.#givenUp[slot] = person;
    return person.sessionId;
  }

  /** As `giveUp`, and the person cannot come back to the seat. */
  banish(slot: number): string | null {
    const seatId = this.personAt(slot)?.seatId;
    const sessionId = this.giveUp(slot);
    this.#givenUp[slot] = null;
    this.#aside.endClaims((claim) => claim.seatId === seatId);
    return sessionId;
  }

  /** Gives up what was kept or claimed for too long. @returns the slots that nobody has any more */
  expire(nowMs: number): readonly number[] {
    this.#aside.expire(nowMs);
    const claimed = this.#aside.slots;
    const slots: number[] = [];
    for (const [slot, person] of this.#people.entries()) {
      if (person === null || person.sessionId !== null || person.keptUntilMs > nowMs) continue;
      if (claimed.has(slot)) continue;
      this.giveUp(slot);
      slots.push(slot);
    }
    return slots;
  }

  #awaited(person: Person | null, nowMs: number): Person | null {
    if (person === null) return null;
    const keptUntilMs = nowMs + this.#options.keepMs;
    return { ...person, sessionId: null, keptUntilMs, isAway: false, isFresh: true };
  }

  /** Who was promised a slot gets it; else the first free one of the wished or smaller team. */
  #slotForNewcomer(person: PersonCard | null, wishedTeam: Team | null): number | null {
    const promised = person === null ? null : this.#aside.slotOf(person.id);
    if (promised !== null) return promised;
    const free = this.#freeSlots();
    const team = wishedTeam ?? this.#smallerTeam();
    return free.find((slot) => teamOfSlot(slot) === team) ?? free[0] ?? null;
  }

  /** Kept and claimed seats counted. */
  #smallerTeam(): Team {
    const aside = this.#aside.slots;
    const peopleIn: [number, number] = [0, 0];
    for (const [slot, person] of this.#people.entries()) {
      if (person !== null || aside.has(slot)) peopleIn[teamOfSlot(slot)]++;
    }
    return peopleIn[1] < peopleIn[0] ? 1 : 0;
  }

  #freeSlots(): readonly number[] {
    const aside = this.#aside.slots;
    return this.#slotsWhere((person, slot) => person === null && !aside.has(slot));
  }

  #slotsWhere(test: (person: Person | null, slot: number) => boolean): readonly number[] {
    return [...this.#people.keys()].filter((slot) => test(this.#people[slot] ?? null, slot));
  }
}
