/**
 * Who has played in one game of a match, from when on, and what they did in it: those who are there
 * and those who have left. Pure bookkeeping for the result; knows no sockets.
 */
import type { PersonCard, ProfileId } from '../protocol/people/person-card.ts';
import { type Team, teamOfSlot } from '../sim/team.ts';
import { TICKS_PER_SECOND } from '../sim/tuning.ts';
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
  /** Left people of the other team who played on. */
  readonly deserted: boolean;
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
  /** Of all ticks, when the person stopped driving; null for one who drives. */
  readonly goneAtTick: number | null;
}

/** Who is cut off or goes so short a time before the last opponent has left nobody behind. */
const TOGETHER_TICKS = 2 * TICKS_PER_SECOND;

export class Attendance {
  readonly #standing: MatchStanding;
  /** By identity, or by seat. */
  readonly #stays = new Map<string, Stay>();
  /** Of each slot, what its car had when its bot took over. */
  readonly #beforeBot: Tally[] = [];
  #playTicks = 0;
  /** Pauses and all. */
  #ticks = 0;

  constructor(standing: MatchStanding) {
    this.#standing = standing;
  }

  /** Of play, pauses left out. */
  get playTicks(): number {
    return this.#playTicks;
  }

  /** Whether the person has a part in the game. */
  knows(id: ProfileId): boolean {
    return this.#stays.has(keyOfPerson(id));
  }

  /** To be called once a tick. */
  noteTick(): void {
    this.#ticks++;
    if (this.#standing.isInPlay) this.#playTicks++;
  }

  /**
   * A person drives from now on. Of one who was cut off and is awaited nothing but that changes; who
   * shows an identity in the middle of a sitting is one and the same, and has come just now.
   *
   * @param startsAnew the car's tally is put to nothing
   */
  sit(slot: number, sitter: Sitter, startsAnew: boolean): void {
    const key = keyOf(sitter);
    const open = this.#stays.get(key);
    if (open !== undefined && open.slot === slot && open.before !== null) {
      this.#stays.set(key, { ...open, goneAtTick: null });
      return;
    }
    if (open !== undefined && open.before !== null) this.leave(open.slot);
    const adopted = this.#endSittingAt(slot, sitter);
    const known = this.#stays.get(key);
    this.#stays.set(key, {
      slot,
      sitter,
      joinedAfterTicks: known?.joinedAfterTicks ?? this.#playTicks,
      banked: sumOf(known?.banked ?? NO_TALLY, adopted),
      before: startsAnew ? NO_TALLY : this.#standing.tallyOf(slot),
      goneAtTick: null,
    });
  }

  /** The person was cut off or does nothing: a bot stands in, and the seat is still the person's. */
  pause(slot: number): void {
    for (const [key, stay] of this.#staysAt(slot)) this.#stays.set(key, this.#gone(stay));
  }

  /** Nobody has the slot any more. */
  leave(slot: number): void {
    const tally = this.#standing.tallyOf(slot);
    for (const [key, stay] of this.#staysAt(slot)) {
      this.#stays.set(key, { ...this.#gone(stay), banked: this.#talliedBy(stay), before: null });
      this.#beforeBot[slot] = tally;
    }
  }

  /**
   * Another game begins, with those who drive; what was counted is at nothing. Whose seat is only kept
   * comes in on coming back, and has not left what was begun without them.
   */
  beginAnew(): void {
    this.#playTicks = 0;
    this.#beforeBot.length = 0;
    for (const [key, stay] of this.#stays) {
      if (stay.goneAtTick !== null) this.#stays.delete(key);
      else
        this.#stays.set(key, { ...stay, joinedAfterTicks: 0, banked: NO_TALLY, before: NO_TALLY });
    }
  }

  /**
   * @param botNames of each slot's bot, which counts where no person has the car; null where there is
   *   none
   * @returns in the order of slots, leavers last
   */
  parts(botNames: readonly (string | null)[]): readonly Part[] {
    const people = [...this.#stays.values()].map((stay) => this.#partOf(stay));
    const bots = botNames.flatMap((name, slot) =>
      name === null || this.#staysAt(slot).length > 0 ? [] : [this.#botPart(slot, name)],
    );
    const all = [...people, ...bots];
    return all.toSorted((a, b) => Number(a.left) - Number(b.left) || a.slot - b.slot);
  }

  /** @returns what its sitter has done, where that is the same person by another key */
  #endSittingAt(slot: number, sitter: Sitter): Tally {
    const open = this.#staysAt(slot).find(([, stay]) => stay.sitter.seatId === sitter.seatId);
    if (open === undefined) {
      this.leave(slot);
      return NO_TALLY;
    }
    const [key, stay] = open;
    this.#stays.delete(key);
    return this.#talliedBy(stay);
  }

  #staysAt(slot: number): readonly (readonly [string, Stay])[] {
    return [...this.#stays].filter(([, stay]) => stay.slot === slot && stay.before !== null);
  }

  #gone(stay: Stay): Stay {
    return { ...stay, goneAtTick: stay.goneAtTick ?? this.#ticks };
  }

  #talliedBy({ slot, banked, before }: Stay): Tally {
    if (before === null) return banked;
    return sumOf(banked, differenceOf(this.#standing.tallyOf(slot), before));
  }

  #partOf(stay: Stay): Part {
    const { slot, sitter, joinedAfterTicks, before } = stay;
    const { name, person } = sitter;
    return {
      slot,
      team: teamOfSlot(slot),
      name,
      isBot: false,
      person,
      tally: this.#talliedBy(stay),
      left: before === null,
      deserted: before === null && this.#wasOutlasted(stay),
      joinedAfterTicks,
    };
  }

  /** Whether somebody of the other team drove on after the person was gone. */
  #wasOutlasted({ slot, goneAtTick }: Stay): boolean {
    const untilTick = (goneAtTick ?? this.#ticks) + TOGETHER_TICKS;
    return [...this.#stays.values()].some(
      (other) =>
        teamOfSlot(other.slot) !== teamOfSlot(slot) &&
        (other.goneAtTick ?? this.#ticks) > untilTick,
    );
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
      deserted: false,
      joinedAfterTicks: 0,
    };
  }
}

function keyOf({ seatId, person }: Sitter): string {
  return person === null ? `seat ${seatId}` : keyOfPerson(person.id);
}

function keyOfPerson(id: ProfileId): string {
  return `person ${id}`;
}
