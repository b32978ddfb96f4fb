/**
 * Who drives the car of a slot when its seat changes hands, and what the record notes of it. Used by
 * `HostedMatch`; decides nothing about seats.
 */
import type { LiveMatch } from './live-match.ts';
import type { MatchRecord } from './match-record.ts';
import type { SeatTable } from './seat-table.ts';

export interface SlotDriversParts {
  readonly live: LiveMatch;
  readonly seats: SeatTable;
  /** Null where nothing is counted. */
  readonly record: MatchRecord | null;
  /** Whether bots drive the cars of nobody. */
  readonly fill: boolean;
}

export class SlotDrivers {
  readonly #parts: SlotDriversParts;

  constructor(parts: SlotDriversParts) {
    this.#parts = parts;
  }

  /** Who has the slot drives it from now on. */
  sit(slot: number, startsAnew: boolean): void {
    const { live, seats, record } = this.#parts;
    const sitter = seats.personAt(slot);
    if (sitter === null) return;
    live.seatPerson(slot, !startsAnew);
    record?.attendance.sit(slot, sitter, startsAnew);
  }

  /** Its person was cut off, and may come back. */
  standIn(slot: number): void {
    this.#parts.record?.attendance.pause(slot);
    this.#parts.live.seatBot(slot);
  }

  /** Its person does nothing, or something again; the match has changed the driver already. */
  noteAway(slot: number, isAway: boolean): void {
    const { seats, record } = this.#parts;
    const sitter = seats.personAt(slot);
    if (isAway) record?.attendance.pause(slot);
    else if (sitter !== null) record?.attendance.sit(slot, sitter, false);
  }

  /** Nobody has the slot any more. */
  free(slot: number): void {
    const { live, record, fill } = this.#parts;
    record?.attendance.leave(slot);
    if (fill) live.seatBot(slot);
    else live.vacate(slot);
  }

  /** Nobody has the slot any more, or another person, who is awaited there. */
  handOver(slot: number): void {
    const { live, seats, record } = this.#parts;
    if (seats.personAt(slot) === null) {
      this.free(slot);
      return;
    }
    record?.attendance.leave(slot);
    live.seatBot(slot);
  }

  /** All who had seats are gone. */
  leaveAll(): void {
    const { seats, record } = this.#parts;
    for (const { slot } of seats.people) record?.attendance.leave(slot);
  }
}
