/**
 * Places of a match that are set aside for somebody who has not sat down yet: claimed by a session,
 * or kept for a person with an identity who will ask. Pure bookkeeping of the seat table.
 */
import type { CarLook } from '../protocol/car-look.ts';
import type { PersonCard, ProfileId } from '../protocol/people/person-card.ts';

/** Who asks for a seat. */
export interface Guest {
  readonly name: string;
  readonly look: CarLook;
  /** Null for one without an identity. */
  readonly person: PersonCard | null;
  /** What the request is counted under; never told to others. */
  readonly address: string;
}

export interface Claim extends Guest {
  readonly slot: number;
  /** Of the seat that is asked back; null for a newcomer. */
  readonly seatId: string | null;
  readonly untilMs: number;
}

interface PromisedPlace {
  readonly slot: number;
  readonly untilMs: number;
}

export class SetAside {
  /** By session, oldest first. */
  readonly #claims = new Map<string, Claim>();
  readonly #kept = new Map<ProfileId, PromisedPlace>();

  get slots(): ReadonlySet<number> {
    const places = [...this.#claims.values(), ...this.#kept.values()];
    return new Set(places.map(({ slot }) => slot));
  }

  get claims(): readonly (readonly [sessionId: string, claim: Claim])[] {
    return [...this.#claims];
  }

  /** A person's claim, or the place that is kept, becomes this claim. */
  claim(sessionId: string, claim: Claim): void {
    const { person } = claim;
    if (person !== null) {
      this.#kept.delete(person.id);
      if (claim.seatId === null) this.#endClaimOf(person.id);
    }
    this.#claims.set(sessionId, claim);
  }

  /**
   * Ends the older claims of the same seat: they are attempts that their client has given up, and
   * one that arrived late would take the seat from the attempt that succeeded.
   *
   * @returns null when the session has no claim, or too old a one
   */
  take(sessionId: string): Claim | null {
    const claim = this.#claims.get(sessionId);
    if (claim === undefined) return null;
    this.#endOlderClaims(sessionId, claim.seatId);
    this.#claims.delete(sessionId);
    return claim;
  }

  keep(id: ProfileId, place: PromisedPlace): void {
    this.#kept.set(id, place);
  }

  /** @returns the slot that is set aside for this newcomer; null for none */
  slotOf(id: ProfileId): number | null {
    const claims = [...this.#claims.values()];
    const claim = claims.find(({ person, seatId }) => person?.id === id && seatId === null);
    return claim?.slot ?? this.#kept.get(id)?.slot ?? null;
  }

  /** @returns null for a slot that is not set aside; a null id for a guest, or who is known by a seat */
  holderOf(slot: number): { readonly id: ProfileId | null } | null {
    const claim = [...this.#claims.values()].find((one) => one.slot === slot);
    if (claim !== undefined) return { id: claim.person?.id ?? null };
    const kept = [...this.#kept].find(([, place]) => place.slot === slot);
    return kept === undefined ? null : { id: kept[0] };
  }

  /** Whether anybody asks for the slot but who had that seat. */
  isWanted(slot: number, seatId: string): boolean {
    const claims = [...this.#claims.values()];
    const isClaimed = claims.some((claim) => claim.slot === slot && claim.seatId !== seatId);
    return isClaimed || [...this.#kept.values()].some((kept) => kept.slot === slot);
  }

  /** Ends claims for which the test holds. */
  endClaims(test: (claim: Claim) => boolean): void {
    for (const [sessionId, claim] of this.#claims) {
      if (test(claim)) this.#claims.delete(sessionId);
    }
  }

  forget(id: ProfileId): void {
    this.#kept.delete(id);
  }

  expire(nowMs: number): void {
    this.endClaims(({ untilMs }) => untilMs <= nowMs);
    for (const [id, { untilMs }] of this.#kept) if (untilMs <= nowMs) this.#kept.delete(id);
  }

  #endClaimOf(id: ProfileId): void {
    this.endClaims(({ person, seatId }) => person?.id === id && seatId === null);
  }

  #endOlderClaims(sessionId: string, seatId: string | null): void {
    if (seatId === null) return;
    for (const [id, older] of this.#claims) {
      if (id === sessionId) return;
      if (older.seatId === seatId) this.#claims.delete(id);
    }
  }
}
