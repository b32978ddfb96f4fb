/**
 * What a private match has besides seats and game: a host, whose commands it obeys, people who may not
 * come back, and its state as all are told.
 */
import { CONTROL } from '../protocol/control-messages.ts';
import type { PersonCard } from '../protocol/people/person-card.ts';
import type { CheckedCommand, RoomState } from '../protocol/people/room-messages.ts';
import type { Audience } from './audience.ts';
import { HostPowers, type HostPowersParts } from './host-powers.ts';
import type { MatchOptions } from './match-services.ts';

export interface PrivateRoomParts extends HostPowersParts {
  readonly options: MatchOptions;
  readonly audience: Audience;
}

export class PrivateRoom {
  readonly #parts: PrivateRoomParts;
  readonly #powers: HostPowers;

  constructor(parts: PrivateRoomParts) {
    this.#parts = parts;
    this.#powers = new HostPowers(parts);
  }

  get keeper(): PrivateRoomParts['keeper'] {
    return this.#parts.keeper;
  }

  obey(sessionId: string, command: CheckedCommand): void {
    this.#powers.obey(sessionId, command);
  }

  /** People have come or gone: tells all how the room is now. */
  update(): void {
    const { keeper, seats, audience } = this.#parts;
    keeper.update(seats.people.map(({ person }) => person));
    audience.sendControl(CONTROL.room, this.#state);
  }

  /** Tells the host that the match that was wished for does not begin. */
  refuse(refused: NonNullable<RoomState['refused']>): void {
    const state = this.#state;
    const { hostSlot } = state;
    if (hostSlot !== null) {
      this.#parts.audience.sendTo(hostSlot, CONTROL.room, { ...state, refused });
    }
  }

  /** @param seatId of the ticket that is shown; null without one */
  isBanned(seatId: string | null, person: PersonCard | null, address: string): boolean {
    const { keeper, seats } = this.#parts;
    const hasSeat = seats.ownSeat(seatId, person) !== null;
    return keeper.isBanned({ seatId, person, address, hasSeat });
  }

  get #state(): RoomState {
    const { keeper, seats, options } = this.#parts;
    const { teamSize, arena, mutators, botLevel, fill } = options;
    const host = seats.people.find(({ person }) => person.seatId === keeper.hostSeatId);
    return { hostSlot: host?.slot ?? null, wish: { teamSize, arena, mutators, botLevel, fill } };
  }
}
