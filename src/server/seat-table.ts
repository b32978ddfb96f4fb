/**
 * Who sits in which slot of a match. Pure bookkeeping: knows no sockets and no world; the room asks
 * it and does what follows. A seat that nobody holds has a bot.
 *
 * Coming in takes two steps, because a client first asks for a place and then connects: `claim`
 * sets a place aside for a session, `take` sits it down.
 */
import { botName } from '../bots/bot-name.ts';
import { botLook, type CarLook } from '../protocol/car-look.ts';
import type { Roster } from '../protocol/roster.ts';
import { teamOfSlot } from '../sim/team.ts';

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

/** Who asks for a seat, as others see them. */
export interface Guest {
  readonly name: string;
  readonly look: CarLook;
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

interface Claim extends Guest {
  readonly slot: number;
  /** Of the kept seat that is asked back; null for a newcomer. */
  readonly seatId: string | null;
  readonly untilMs: number;
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
  readonly #givenUp: (string | null)[];
  /** By session, oldest first. */
  readonly #claims = new Map<string, Claim>();

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
      const { name, look, sessionId, isAway } = person;
      const player = { kind: 'player', name, connected: sessionId !== null, look } as const;
      return isAway ? { ...player, away: true } : player;
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

  /** Whether the seat is still that person's, or was given up and nobody has wanted it since. */
  isSeatOf({ slot, seatId }: AskedSeat): boolean {
    const person = this.#people[slot];
    if (person !== null) return person?.seatId === seatId;
    const claims = [...this.#claims.values()];
    const isWanted = claims.some((claim) => claim.slot === slot && claim.seatId !== seatId);
    return this.#givenUp[slot] === seatId && !isWanted;
  }

  /**
   * Sets a place aside.
   *
   * @param asked the seat that a valid ticket names, or null
   * @returns false when there is none
   */
  claim(sessionId: string, { name, look }: Guest, asked: AskedSeat | null, nowMs: number): boolean {
    const returns = asked !== null && this.isSeatOf(asked);
    const slot = returns ? asked.slot : this.#slotForNewcomer();
    if (slot === null) return false;
    const untilMs = nowMs + this.#options.claimMs;
    this.#claims.set(sessionId, {
      slot,
      name,
      look,
      seatId: returns ? asked.seatId : null,
      untilMs,
    });
    return true;
  }

  /**
   * Ends the older claims of the same seat: they are attempts that their client has given up, and
   * one that arrived late would take the seat from the attempt that succeeded.
   *
   * @returns null when the session has no claim, or too old a one
   */
  take(sessionId: string): Taken | null {
    const claim = this.#claims.get(sessionId);
    if (claim === undefined) return null;
    this.#endOlderClaims(sessionId, claim.seatId);
    this.#claims.delete(sessionId);
    const before = this.#people[claim.slot] ?? null;
    const { name, look } = claim;
    const seatId = claim.seatId ?? this.#options.newSeatId();
    this.#people[claim.slot] = { seatId, name, look, sessionId, keptUntilMs: 0, isAway: false };
    this.#givenUp[claim.slot] = null;
    return {
      slot: claim.slot,
      returns: claim.seatId !== null,
      seatId,
      replaced: before?.sessionId ?? null,
    };
  }

  /** The session is cut off; its seat is kept. @returns its slot, or null if it has none */
  drop(sessionId: string, nowMs: number): number | null {
    const slot = this.#slotOf(sessionId);
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
    const slot = this.#slotOf(sessionId);
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
    this.#givenUp[slot] = person.seatId;
    return person.sessionId;
  }

  /** Gives up what was kept or claimed for too long. @returns the slots that nobody has any more */
  expire(nowMs: number): readonly number[] {
    for (const [sessionId, claim] of this.#claims) {
      if (claim.untilMs <= nowMs) this.#claims.delete(sessionId);
    }
    const claimed = this.#claimedSlots();
    const slots: number[] = [];
    for (const [slot, person] of this.#people.entries()) {
      if (person === null || person.sessionId !== null || person.keptUntilMs > nowMs) continue;
      if (claimed.has(slot)) continue;
      this.giveUp(slot);
      slots.push(slot);
    }
    return slots;
  }

  #endOlderClaims(sessionId: string, seatId: string | null): void {
    if (seatId === null) return;
    for (const [id, older] of this.#claims) {
      if (id === sessionId) return;
      if (older.seatId === seatId) this.#claims.delete(id);
    }
  }

  #slotOf(sessionId: string): number | null {
    const slot = this.#people.findIndex((person) => person?.sessionId === sessionId);
    return slot < 0 ? null : slot;
  }

  /** The first free slot of the team with fewer people, kept and claimed seats counted. */
  #slotForNewcomer(): number | null {
    const claimed = this.#claimedSlots();
    const peopleIn: [number, number] = [0, 0];
    for (const [slot, person] of this.#people.entries()) {
      if (person !== null || claimed.has(slot)) peopleIn[teamOfSlot(slot)]++;
    }
    const smaller = peopleIn[1] < peopleIn[0] ? 1 : 0;
    const free = this.#freeSlots();
    return free.find((slot) => teamOfSlot(slot) === smaller) ?? free[0] ?? null;
  }

  #freeSlots(): readonly number[] {
    const claimed = this.#claimedSlots();
    return this.#slotsWhere((person, slot) => person === null && !claimed.has(slot));
  }

  #claimedSlots(): Set<number> {
    return new Set([...this.#claims.values()].map((claim) => claim.slot));
  }

  #slotsWhere(test: (person: Person | null, slot: number) => boolean): readonly number[] {
    return [...this.#people.keys()].filter((slot) => test(this.#people[slot] ?? null, slot));
  }
}
