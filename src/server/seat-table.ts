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
import { type Guest, SetAside } from './set-aside.ts';

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
}

interface GivenUp {
  readonly seatId: string;
  readonly person: PersonCard | null;
}

/** A place that is kept for somebody. */
export interface KeptPlace {
  readonly person: ProfileId;
  readonly team: Team;
}

/** What a ticket says. */
export interface AskedSeat {
  readonly slot: number;
  readonly seatId: string;
}

export interface Taken {
  readonly slot: number;
  /** Whether the person had this very seat before. */
  readonly returns: boolean;
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

  /** @returns the seat that the person has, or had and nobody has wanted since; null for none */
  seatOfPerson(person: PersonCard): AskedSeat | null {
    const seatIn = (seats: readonly (GivenUp | null)[]): AskedSeat | null => {
      const slot = seats.findIndex((seat) => seat?.person?.id === person.id);
      const seatId = seats[slot]?.seatId;
      return seatId === undefined ? null : { slot, seatId };
    };
    const seat = seatIn(this.#people) ?? seatIn(this.#givenUp);
    return seat !== null && this.isSeatOf(seat, person) ? seat : null;
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
    const free = { keptUntilMs: 0, isAway: false };
    this.#people[slot] = { seatId, name, look, person, address, sessionId, ...free };
    this.#givenUp[slot] = null;
    return { slot, returns, seatId, replaced: before?.sessionId ?? null };
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
    const person = this.#people[slot];
    if (person === null || person === undefined) return null;
    this.#people[slot] = null;
    this.#givenUp[slot] = person;
    return person.sessionId;
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
