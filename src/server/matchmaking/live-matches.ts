/** Matches that anybody may watch, best first: those with most people, and of these the closest. */
import type { LiveMatch } from '../../protocol/people/api.ts';
import type { KnownMatch } from './pitches.ts';

const MOST = 50;

/** What knows all matches of quick play. */
export interface LiveMatchSource {
  live(): Promise<readonly KnownMatch[]>;
}

export async function listLiveMatches(source: LiveMatchSource): Promise<readonly LiveMatch[]> {
  const known = await source.live();
  const lines = known.flatMap((match) => lineOf(match) ?? []);
  const lead = ({ score: [a, b] }: LiveMatch) => Math.abs(a - b);
  return lines.toSorted((a, b) => b.people - a.people || lead(a) - lead(b)).slice(0, MOST);
}

/** @returns null for a match of somebody's own, and for one that is over or that all have left */
function lineOf(match: KnownMatch): LiveMatch | null {
  const { matchId, mode, arena, score, secondsLeft, isOvertime, names, teamSize, watchers } = match;
  const people = names[0].length + names[1].length;
  const isOver = secondsLeft === 0 && !isOvertime;
  if (mode === null || !match.listed || people === 0 || isOver) return null;
  return {
    matchId,
    mode,
    arena,
    score: [score[0], score[1]],
    secondsLeft: Math.ceil(secondsLeft),
    overtime: isOvertime,
    people,
    seats: 2 * teamSize,
    watchers,
    names: [[...names[0]], [...names[1]]],
  };
}
