/**
 * People who have left, were cut off, do nothing, or play elsewhere by now: what becomes of their seat,
 * their car and their connection. Used by `HostedMatch`, which tells the others.
 */
import { CLOSE, CONTROL } from '../protocol/control-messages.ts';
import type { ProfileId } from '../protocol/people/person-card.ts';
import type { Audience } from './audience.ts';
import type { IdleChange, IdleLimits } from './idle-watch.ts';
import { idleNoticeOf } from './match-messages.ts';
import type { SeatTable } from './seat-table.ts';
import type { SlotDrivers } from './slot-drivers.ts';

export interface AbsencesParts {
  readonly seats: SeatTable;
  readonly drivers: SlotDrivers;
  readonly audience: Audience;
  readonly idle: IdleLimits;
}

export class Absences {
  readonly #parts: AbsencesParts;

  constructor(parts: AbsencesParts) {
    this.#parts = parts;
  }

  /** Of who left for good the seat is free, of who was cut off it is kept. */
  leave(sessionId: string, isForGood: boolean, nowMs: number): void {
    const { seats, drivers } = this.#parts;
    const slot = isForGood ? seats.leave(sessionId) : seats.drop(sessionId, nowMs);
    // Another connection may have taken the seat over; then the slot stays with its person.
    if (slot !== null && isForGood) drivers.free(slot);
    else if (slot !== null) drivers.standIn(slot);
  }

  /** @returns whether the person had a seat */
  giveUpSeatOf(id: ProfileId): boolean {
    const seat = this.#parts.seats.people.find(({ person }) => person.person?.id === id);
    if (seat === undefined) return false;
    this.#giveUp(seat.slot, CLOSE.replaced);
    return true;
  }

  /** The match has changed the driver already. */
  noteIdle({ slot, state }: IdleChange): void {
    if (state === 'given-up') {
      this.#giveUp(slot, CLOSE.idle, 'away for too long');
      return;
    }
    const { seats, drivers, audience, idle } = this.#parts;
    seats.setAway(slot, state === 'away');
    drivers.noteAway(slot, state === 'away');
    audience.sendTo(slot, CONTROL.idle, idleNoticeOf(state, idle));
  }

  /** Gives up what was kept or claimed for too long. @returns whether seats were */
  expire(nowMs: number): boolean {
    const { seats, drivers } = this.#parts;
    const slots = seats.expire(nowMs);
    for (const slot of slots) drivers.free(slot);
    return slots.length > 0;
  }

  #giveUp(slot: number, code: number, reason?: string): void {
    const { seats, drivers, audience } = this.#parts;
    const sessionId = seats.giveUp(slot);
    drivers.free(slot);
    if (sessionId !== null) audience.dismiss(sessionId, code, reason);
  }
}
