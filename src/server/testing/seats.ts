/** Four seats for tests, and people who sit down on them. */
import { PLAIN_LOOK } from '../../protocol/car-look.ts';
import type { PersonCard } from '../../protocol/people/person-card.ts';
import type { Team } from '../../sim/team.ts';
import type { AskedSeat } from '../seat.ts';
import { SeatTable } from '../seat-table.ts';
import type { Guest } from '../set-aside.ts';

/** The ids of seats are `seat 0`, `seat 1` and so on, as people sit down. */
export function fourSeats(): SeatTable {
  let ids = 0;
  return new SeatTable({
    slotCount: 4,
    keepMs: 30_000,
    claimMs: 10_000,
    newSeatId: () => `seat ${ids++}`,
    fill: true,
  });
}

export function guest(name: string, person: PersonCard | null = null): Guest {
  return { name, look: PLAIN_LOOK, person, address: 'home' };
}

export interface Asking {
  readonly person?: PersonCard | null;
  /** The person's own, where it is left out. */
  readonly asked?: AskedSeat;
  readonly team?: Team | null;
}

/** At time 0, by a guest who goes by the name of the session. @returns whether there was a place */
export function claim(
  seats: SeatTable,
  sessionId: string,
  { person = null, asked, team = null }: Asking = {},
): boolean {
  const seat = asked ?? seats.ownSeat(null, person);
  return seats.claim(sessionId, guest(sessionId, person), seat, 0, team);
}

/** @returns the slot @throws Error when there is no place */
export function sit(seats: SeatTable, sessionId: string, asking: Asking = {}): number {
  const taken = claim(seats, sessionId, asking) ? seats.take(sessionId) : null;
  if (taken === null) throw new Error(`${sessionId} got no seat`);
  return taken.slot;
}
