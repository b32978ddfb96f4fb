/** What the seats of a match are spoken of in: who has one, asks for one, is promised one. */
import type { PersonCard, ProfileId } from '../protocol/people/person-card.ts';
import type { Team } from '../sim/team.ts';
import type { Claim, Guest } from './set-aside.ts';

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

/** Whose a seat was that has been given up. */
export interface GivenUp {
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

/** Of somebody who is put into a slot, and has so long to come there. */
export function awaited(person: Person, keptUntilMs: number): Person {
  return { ...person, sessionId: null, keptUntilMs, isAway: false, isFresh: true };
}
