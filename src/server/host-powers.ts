/**
 * What the host of a private match may do to it, by commands that come over the host's own connection.
 * A command that is none is the work of no honest page and closes the connection; one of somebody who
 * is not the host (any more), or that comes too late to be done, is left undone.
 */
import * as v from 'valibot';
import { CLOSE } from '../protocol/control-messages.ts';
import { DecodeError } from '../protocol/decode-error.ts';
import {
  type Relocation,
  RoomCommandSchema,
  type RoomState,
} from '../protocol/people/room-messages.ts';
import type { CheckedWish } from '../protocol/settings-schema.ts';
import type { MatchOptions } from './match-services.ts';
import type { RoomKeeper } from './room-keeper.ts';
import type { Person, SeatTable } from './seat-table.ts';

/** The match, as far as its host changes it. */
export interface HostedRoom {
  /** Ends a connection whose seat is no more its own. */
  dismiss(sessionId: string, code: number, reason: string): void;
  /** Tells a connection that it plays elsewhere, and ends it. */
  relocate(sessionId: string, seat: { slot: number; seatId: string }, why: Relocation['why']): void;
  /** Nobody has the slot any more, or its person is awaited there. */
  release(slot: number): void;
  /** Whether that was begun. */
  restart(wish: CheckedWish): boolean;
}

export interface HostPowersParts {
  readonly matchId: string;
  readonly keeper: RoomKeeper;
  readonly seats: SeatTable;
  readonly room: HostedRoom;
  readonly nowMs: () => number;
}

/** A world is built for each. */
const RESTART_INTERVAL_MS = 2000;

export class HostPowers {
  readonly #parts: HostPowersParts;
  #restartedAtMs = Number.NEGATIVE_INFINITY;

  constructor(parts: HostPowersParts) {
    this.#parts = parts;
  }

  /** @throws DecodeError when it is no command */
  obey(sessionId: string, message: unknown): void {
    const { keeper, seats, matchId } = this.#parts;
    const command = v.safeParse(RoomCommandSchema, message);
    if (!command.success) throw new DecodeError('that is no command of a host');
    const slot = seats.slotOf(sessionId);
    const isHost = slot !== null && seats.personAt(slot)?.seatId === keeper.hostSeatId;
    if (isHost && this.#do(command.output, slot)) return;
    console.info(
      `match ${matchId}: ${command.output.kind} of slot ${slot ?? 'none'} is left undone`,
    );
  }

  /** @returns whether it could be done */
  #do(command: v.InferOutput<typeof RoomCommandSchema>, hostSlot: number): boolean {
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
    const sessionId = seats.giveUp(slot);
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
    const { room, nowMs } = this.#parts;
    if (nowMs() - this.#restartedAtMs < RESTART_INTERVAL_MS) return false;
    this.#restartedAtMs = nowMs();
    return room.restart(wish);
  }
}

/** @param seats of the match, where the host sits */
export function roomStateOf(
  { teamSize, arena, mutators, botLevel, fill }: MatchOptions,
  keeper: RoomKeeper,
  seats: SeatTable,
): RoomState {
  const host = seats.people.find(({ person }) => person.seatId === keeper.hostSeatId);
  return { hostSlot: host?.slot ?? null, wish: { teamSize, arena, mutators, botLevel, fill } };
}
