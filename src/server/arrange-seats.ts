/** Where people sit when a match begins anew with other teams. Pure. */
import { teamOfSlot } from '../sim/team.ts';

/**
 * People keep their team where it has room, and their place in it where that is there.
 *
 * @param slots that people have had
 * @param slotCount of the new match
 * @returns for each, its new slot; null for the last ones where there is no room for all
 */
export function arrangeSeats(
  slots: readonly number[],
  slotCount: number,
): readonly (number | null)[] {
  const free = new Set(Array.from({ length: slotCount }, (_, slot) => slot));
  const arranged: (number | null)[] = slots.map((slot) => (free.delete(slot) ? slot : null));
  for (const mayChange of [false, true]) {
    for (const [index, slot] of slots.entries()) {
      if (arranged[index] !== null) continue;
      const next = [...free].find((one) => mayChange || teamOfSlot(one) === teamOfSlot(slot));
      if (next === undefined) continue;
      free.delete(next);
      arranged[index] = next;
    }
  }
  return arranged;
}
