/**
 * Who has played in one game of a match, from when on, and what they did in it: those who are there
 * and those who have left. Pure bookkeeping for the result; knows no sockets.
 */
import type { PersonCard } from '../protocol/people/person-card.ts';
import { type Team, teamOfSlot } from '../sim/team.ts';
import { differenceOf, type MatchStanding, NO_TALLY, sumOf, type Tally } from './match-standing.ts';

export interface Sitter {
  readonly seatId: string;
  readonly name: string;
  /** Null for one without an identity. */
  readonly person: PersonCard | null;
}

/** One person's or bot's part in the game. */
export interface Part {
  readonly slot: number;
  readonly team: Team;
  readonly name: string;
  readonly isBot: boolean;
  readonly person: PersonCard | null;
  readonly tally: Tally;
  /** Gave the seat up, and did not come back. */
  readonly left: boolean;
  /** Of play, before it began. */
  readonly joinedAfterTicks: number;
}

interface Stay {
  readonly slot: number;
  readonly sitter: Sitter;
  readonly joinedAfterTicks: number;
  /** Of earlier sittings. */
  readonly banked: Tally;
  /** The car's, when this sitting began; null for one who has left. */
  readonly before: Tally | null;
}

export class Attendance {
  readonly #standing: MatchStanding;
  /** By identity, or by seat. */
  readonly #stays = new Map<string, Stay>();
  /** Of each slot, what its car had when its bot took over. */
  readonly #beforeBot: Tally[] = [];
  #playTicks = 0;

  constructor(standing: MatchStanding) {
    this.#standing = standing;
  }

  /** Of play, pauses left out. */
  get playTicks(): number {
    return this.#playTicks;
  }

  /** To be called once a tick. */
  noteTick(): void {
    if (this.#standing.isInPlay) this.#playTicks++;
  }

  /**
   * A person drives from now on; one who was only cut off changes nothing.
   *
   * @param startsAnew the car's tally is put to nothing
   */
  sit(slot: number, sitter: Sitter, startsAnew: boolean): void {
    const key = keyOf(sitter);
    const stay = this.#stays.get(key);
    if (stay !== undefined && stay.slot === slot && stay.before !== null) return;
    if (stay?.before !== null && stay !== undefined) this.leave(stay.slot);
    const known = this.#stays.get(key);
    this.#stays.set(key, {
      slot,
      sitter,
      joinedAfterTicks: known?.joinedAfterTicks ?? this.#playTicks,
      banked: known?.banked ?? NO_TALLY,
      before: startsAnew ? NO_TALLY : this.#standing.tallyOf(slot),
    });
  }

  /** Nobody has the slot any more. */
  leave(slot: number): void {
    const tally = this.#standing.tallyOf(slot);
    for (const [key, stay] of this.#stays) {
      if (stay.slot !== slot || stay.before === null) continue;
      const banked = sumOf(stay.banked, differenceOf(tally, stay.before));
      this.#stays.set(key, { ...stay, banked, before: null });
    }
    this.#beforeBot[slot] = tally;
  }

  /** Another game begins, with all who are there; what was counted is at nothing. */
  beginAnew(): void {
    this.#playTicks = 0;
    this.#beforeBot.length = 0;
    for (const [key, stay] of this.#stays) {
      if (stay.before === null) this.#stays.delete(key);
      else
        this.#stays.set(key, { ...stay, joinedAfterTicks: 0, banked: NO_TALLY, before: NO_TALLY });
    }
  }

  /** @param botNames by slot; null where none drives @returns in the order of slots, leavers last */
  parts(botNames: readonly (string | null)[]): readonly Part[] {
    const people = [...this.#stays.values()].map((stay) => this.#partOf(stay));
    const bots = botNames.flatMap((name, slot) => (name === null ? [] : this.#botPart(slot, name)));
    const all = [...people, ...bots];
    return all.toSorted((a, b) => Number(a.left) - Number(b.left) || a.slot - b.slot);
  }

  #partOf({ slot, sitter, joinedAfterTicks, banked, before }: Stay): Part {
    const { name, person } = sitter;
    const now = before === null ? NO_TALLY : differenceOf(this.#standing.tallyOf(slot), before);
    return {
      slot,
      team: teamOfSlot(slot),
      name,
      isBot: false,
      person,
      tally: sumOf(banked, now),
      left: before === null,
      joinedAfterTicks,
    };
  }

  #botPart(slot: number, name: string): Part {
    const before = this.#beforeBot[slot] ?? NO_TALLY;
    return {
      slot,
      team: teamOfSlot(slot),
      name,
      isBot: true,
      person: null,
      tally: differenceOf(this.#standing.tallyOf(slot), before),
      left: false,
      joinedAfterTicks: 0,
    };
  }
}

function keyOf({ seatId, person }: Sitter): string {
  return person === null ? `seat ${seatId}` : `person ${person.id}`;
}
