/** The rows of the scoreboard and of the final table. Pure. */
import type { Roster, Team } from '../../../worker/api.ts';
import { teamOfSlot } from '../../../worker/view-frame.ts';
import { type PlayerTally, readTally } from './read-frame.ts';

export interface PlayerLine extends PlayerTally {
  readonly slot: number;
  readonly team: Team;
  readonly name: string;
  readonly bot: boolean;
  readonly connected: boolean;
  readonly local: boolean;
}

/** One line a seated slot, in slot order. */
export function playerLines(
  frame: Float64Array,
  roster: Roster,
  localSlot: number,
): readonly PlayerLine[] {
  return roster.flatMap((entry, slot) => {
    if (entry.kind === 'empty') return [];
    return {
      slot,
      team: teamOfSlot(slot),
      name: entry.name,
      bot: entry.kind === 'bot',
      connected: entry.kind === 'bot' || entry.connected,
      local: slot === localSlot,
      ...readTally(frame, slot),
    };
  });
}

/** Best first: goals, then assists, saves, shots, then by slot. */
export function rankLines(lines: readonly PlayerLine[], team: Team): readonly PlayerLine[] {
  return lines
    .filter((line) => line.team === team)
    .sort(
      (a, b) =>
        b.goals - a.goals ||
        b.assists - a.assists ||
        b.saves - a.saves ||
        b.shots - a.shots ||
        a.slot - b.slot,
    );
}

export function sameLines(a: readonly PlayerLine[], b: readonly PlayerLine[]): boolean {
  return (
    a.length === b.length &&
    a.every((line, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        line.slot === other.slot &&
        line.name === other.name &&
        line.bot === other.bot &&
        line.connected === other.connected &&
        line.goals === other.goals &&
        line.assists === other.assists &&
        line.saves === other.saves &&
        line.shots === other.shots
      );
    })
  );
}
