/** Sets places aside for people who will come together. Changes what is set aside, and nothing else. */
import { teamOfSlot } from '../sim/team.ts';
import type { KeptPlace } from './seat.ts';
import type { SeatList } from './seat-list.ts';

/**
 * Keeps places where they are free; a full team's go to the other one.
 *
 * @returns false, and keeps none, when there is no room for all
 */
export function keepPlaces(
  seats: SeatList,
  places: readonly KeptPlace[],
  untilMs: number,
): boolean {
  const { aside } = seats;
  const sitting = new Set(seats.people.map(({ person }) => person.person?.id));
  const absent = places.filter(({ person }) => !sitting.has(person));
  for (const { person } of absent) aside.forget(person);
  if (seats.free.length < absent.length) return false;
  // The wishes for a team that has room first, or who gets the other one anyway would take it.
  for (const mayChange of [false, true]) {
    for (const { person, team } of absent) {
      if (aside.slotOf(person) !== null) continue;
      const slot = seats.free.find((free) => mayChange || teamOfSlot(free) === team);
      if (slot !== undefined) aside.keep(person, { slot, untilMs });
    }
  }
  return true;
}
