/**
 * The seats of a match as they are: who has which slot, who gave one up last, and what is set aside.
 * Pure state with its questions; `SeatTable` decides what changes.
 */
import type { PersonCard } from '../protocol/people/person-card.ts';
import { type Team, teamOfSlot } from '../sim/team.ts';
import type { AskedSeat, GivenUp, Holder, Person, Seated } from './seat.ts';
import { SetAside } from './set-aside.ts';

export class SeatList {
  readonly aside = new SetAside();
  /** Null is a bot, or nobody. */
  readonly #people: (Person | null)[];
  /** Of each slot, the seat that was given up last; void once somebody else sits there. */
  readonly #givenUp: (GivenUp | null)[];

  constructor(slotCount: number) {
    this.#people = Array.from({ length: slotCount }, () => null);
    this.#givenUp = Array.from({ length: slotCount }, () => null);
  }

  get slots(): readonly (Person | null)[] {
    return this.#people;
  }

  /** All who have seats, there or awaited, by slot. */
  get people(): readonly Seated[] {
    return this.#people.flatMap((person, slot) => (person === null ? [] : [{ slot, person }]));
  }

  /** Places that a newcomer could claim. */
  get free(): readonly number[] {
    const aside = this.aside.slots;
    return this.slotsWhere((person, slot) => person === null && !aside.has(slot));
  }

  get holders(): readonly Holder[] {
    return this.#people.map((person, slot) => {
      const aside = this.aside.holderOf(slot);
      if (person === null && aside === null) return null;
      return aside?.id ?? person?.person?.id ?? 'guest';
    });
  }

  /** Kept and claimed seats counted. */
  get smallerTeam(): Team {
    const aside = this.aside.slots;
    const peopleIn: [number, number] = [0, 0];
    for (const [slot, person] of this.#people.entries()) {
      if (person !== null || aside.has(slot)) peopleIn[teamOfSlot(slot)]++;
    }
    return peopleIn[1] < peopleIn[0] ? 1 : 0;
  }

  at(slot: number): Person | null {
    return this.#people[slot] ?? null;
  }

  slotsWhere(test: (person: Person | null, slot: number) => boolean): readonly number[] {
    return [...this.#people.keys()].filter((slot) => test(this.at(slot), slot));
  }

  /** Who had the slot last, there or given up. */
  lastAt(slot: number): GivenUp | null {
    return this.#people[slot] ?? this.#givenUp[slot] ?? null;
  }

  /** Whoever gave the slot up has no seat there any more. */
  put(slot: number, person: Person | null): void {
    this.#people[slot] = person;
    this.#givenUp[slot] = null;
  }

  /** The same person, in another state. */
  change(slot: number, change: Partial<Omit<Person, 'seatId'>>): void {
    const person = this.at(slot);
    if (person !== null) this.#people[slot] = { ...person, ...change };
  }

  /** The seat is free, and still that person's while nobody wants it. */
  giveUp(slot: number): Person | null {
    const person = this.at(slot);
    if (person === null) return null;
    this.#people[slot] = null;
    this.#givenUp[slot] = person;
    return person;
  }

  /** As `SeatTable.isSeatOf`. */
  isSeatOf({ slot, seatId }: AskedSeat, asker: PersonCard | null): boolean {
    const owner = this.lastAt(slot);
    if (owner?.seatId !== seatId) return false;
    if (asker !== null && owner.person !== null && asker.id !== owner.person.id) return false;
    return this.at(slot) !== null || !this.aside.isWanted(slot, seatId);
  }

  /** As `SeatTable.ownSeat`. */
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
}
