/** Where a press on "other team" brings somebody. Pure. */
import { teamOfSlot } from '../../../worker/view-frame.ts';
import type { PlayerLine } from '../hud/player-lines.ts';

/**
 * @param lines of all who sit in the match, bots included
 * @returns a free place or a bot's; where there is none, the place of a person, in exchange
 */
export function moveTarget(
  slot: number,
  lines: readonly PlayerLine[],
  slotCount: number,
): number | null {
  const team = teamOfSlot(slot);
  const others = Array.from({ length: slotCount }, (_, one) => one).filter(
    (one) => teamOfSlot(one) !== team,
  );
  const people = new Set(lines.filter(({ bot }) => !bot).map((line) => line.slot));
  return others.find((one) => !people.has(one)) ?? others[0] ?? null;
}
