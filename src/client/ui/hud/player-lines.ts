/** The rows of the scoreboard and of the final table. Pure. */
import type { Roster, Team } from '../../../worker/api.ts';
import { teamOfSlot } from '../../../worker/view-frame.ts';
import { type PlayerTally, readTally } from './read-frame.ts';

export interface PlayerLine extends PlayerTally {
  readonly slot: number;
  readonly team: Team;
  readonly name: string;
  /** Tells people of like names apart; none for bots and guests. */
  readonly tag?: string;
  readonly bot: boolean;
  readonly connected: boolean;
  /** A bot drives the person's car until they do something. */
  readonly away: boolean;
  readonly local: boolean;
}

/** One line a seated slot, in slot order. */
export function playerLines(
  frame: Float64Array,
  roster: Roster,
  localSlot: number | null,
): readonly PlayerLine[] {
  return roster.flatMap((entry, slot) => {
    if (entry.kind === 'empty') return [];
    return {
      slot,
      team: teamOfSlot(slot),
      name: entry.name,
      ...(entry.kind === 'player' && entry.person ? { tag: entry.person.tag } : {}),
      bot: entry.kind === 'bot',
      connected: entry.kind === 'bot' || entry.connected,
      away: entry.kind === 'player' && entry.away === true,
      local: slot === localSlot,
      ...readTally(frame, slot),
    };
  });
}

/** Best first: goals, then assists, saves, shots, then by slot. */
export function rankLines(lines: readonly PlayerLine[], team: Team): readonly PlayerLine[] {
  return lines.filter((line) => line.team === team).sort(byMerit);
}

function byMerit(a: PlayerLine, b: PlayerLine): number {
  return (
    b.goals - a.goals ||
    b.assists - a.assists ||
    b.saves - a.saves ||
    b.shots - a.shots ||
    a.slot - b.slot
  );
}

/** The best of the winners (of all after a draw), or null when nobody has done anything. */
export function bestPlayer(
  lines: readonly PlayerLine[],
  scoreLeft: number,
  scoreRight: number,
): PlayerLine | null {
  const winners: readonly Team[] =
    scoreLeft === scoreRight ? [0, 1] : [scoreLeft > scoreRight ? 0 : 1];
  const candidates = lines.filter((line) => winners.includes(line.team));
  const best = candidates.toSorted(byMerit)[0];
  return best !== undefined && best.goals + best.assists + best.saves > 0 ? best : null;
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
        line.tag === other.tag &&
        line.bot === other.bot &&
        line.connected === other.connected &&
        line.away === other.away &&
        line.goals === other.goals &&
        line.assists === other.assists &&
        line.saves === other.saves &&
        line.shots === other.shots
      );
    })
  );
}
