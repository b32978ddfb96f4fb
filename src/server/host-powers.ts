/**
 * What the host of a private match may do to it, by commands that come over the host's own connection.
 * One of somebody who is not the host (any more), or that comes too late to be done, is left undone.
 */
import { CLOSE } from '../protocol/control-messages.ts';
import type { CheckedCommand, Relocation } from '../protocol/people/room-messages.ts';
import type { CheckedWish } from '../protocol/settings-schema.ts';
import type { RoomKeeper } from './room-keeper.ts';
import type { Person } from './seat.ts';
import type { SeatTable } from './seat-table.ts';

/** The match, as far as its host changes it. */
export interface HostedRoom {
  /** Ends a connection whose seat is no more its own. */
  dismiss(sessionId: string, code: number, reason: string): void;
  /** Tells a connection that it plays elsewhere, and ends it. */
  relocate(sessionId: string, seat: { slot: number; seatId: string }, why: Relocation['why']): void;
  /** Nobody has the slot any more, or its person is awaited there. */
  release(slot: number): void;
  restart(wish: CheckedWish): void;
}

export interface HostPowersParts {
  readonly matchId: string;
  readonly keeper: RoomKeeper;
  readonly seats: SeatTable;
  readonly room: HostedRoom;
  readonly nowMs: () => number;
}

/** Nobody fills the log. */
const SAY_INTERVAL_MS = 1000;

export class HostPowers {
  readonly #parts: HostPowersParts;
  #saidAtMs = Number.NEGATIVE_INFINITY;

  constructor(parts: HostPowersParts) {
    this.#parts = parts;
  }

  obey(sessionId: string, command: CheckedCommand): void {
    const { keeper, seats, matchId } = this.#parts;
    const slot = seats.slotOf(sessionId);
    const isHost = slot !== null && seats.personAt(slot)?.seatId === keeper.hostSeatId;
    if (isHost && this.#do(command, slot)) return;
    const nowMs = this.#parts.nowMs();
    if (nowMs - this.#saidAtMs < SAY_INTERVAL_MS) return;
    this.#saidAtMs = nowMs;
    console.info(`match ${matchId}: ${command.kind} of slot ${slot ?? 'none'} is left undone`);
  }

  /** @returns whether it could be done */
  #do(command: CheckedCommand, hostSlot: number): boolean {
    switch (command.kind) {
      case 'kick':
        return command.slot !== hostSlot && this.#kick(command.slot);
      case 'move':
        return this.#move(command.slot, command.to);
      case 'pass-host':
        return this.#passHost(command.slot);
      case 'restart':
        return this.#restart(command.wish);
    }
  }

  #kick(slot: number): boolean {
    const { keeper, seats, room } = this.#parts;
    const person = seats.personAt(slot);
    if (person === null) return false;
    const others = seats.people.filter((one) => one.slot !== slot);
    keeper.ban(
      person,
      others.map((one) => one.person),
    );
    const sessionId = seats.banish(slot);
    room.release(slot);
    if (sessionId !== null) room.dismiss(sessionId, CLOSE.kicked, 'the host has sent you away');
    return true;
  }

  #move(slot: number, to: number): boolean {
    const { seats, room, nowMs } = this.#parts;
    const { slotCount } = seats;
    if (slot === to || slot >= slotCount || to >= slotCount) return false;
    if (seats.personAt(slot) === null) return false;
    const before = seats.personAt(to);
    const moved = seats.exchange(slot, to, nowMs());
    if (moved === null) return false;
    for (const each of [slot, to]) room.release(each);
    for (const person of moved) this.#relocate(person, person === before ? slot : to);
    return true;
  }

  #relocate({ sessionId, seatId }: Person, slot: number): void {
    if (sessionId !== null) this.#parts.room.relocate(sessionId, { slot, seatId }, 'moved');
  }

  #passHost(slot: number): boolean {
    const person = this.#parts.seats.personAt(slot);
    if (person === null || person.sessionId === null) return false;
    this.#parts.keeper.passTo(person.seatId);
    return true;
  }

  #restart(wish: CheckedWish): boolean {
    const { room, keeper, nowMs } = this.#parts;
    if (!keeper.mayRestart(nowMs())) return false;
    room.restart(wish);
    return true;
  }
}
