/** How a match looks to quick play and to the list of live matches. */
import { type Team, teamOfSlot } from '../sim/team.ts';
import { TICKS_PER_SECOND } from '../sim/tuning.ts';
import type { LiveMatch } from './live-match.ts';
import type { MatchOptions, MatchView } from './match-services.ts';
import type { SeatTable } from './seat-table.ts';

export interface Viewed {
  readonly options: MatchOptions;
  readonly live: LiveMatch;
  readonly seats: SeatTable;
  readonly listed: boolean;
  readonly watchers: number;
}

const SECONDS_PER_MINUTE = 60;

export function viewOf({ options, live, seats, listed, watchers }: Viewed): MatchView {
  const { mode, arena, teamSize, botLevel, mutators } = options;
  const { hasEnded, standing } = live;
  const ticksLeft = hasEnded ? 0 : (standing?.ticksLeft ?? 0);
  const matchTicks = mutators.minutes * SECONDS_PER_MINUTE * TICKS_PER_SECOND;
  const names = (team: Team) =>
    seats.people.filter(({ slot }) => teamOfSlot(slot) === team).map(({ person }) => person.name);
  return {
    score: standing?.score ?? [0, 0],
    secondsLeft: ticksLeft / TICKS_PER_SECOND,
    leftShare: Math.min(ticksLeft / matchTicks, 1),
    isOvertime: standing?.isOvertime ?? false,
    mode,
    listed,
    arena,
    teamSize,
    botLevel,
    holders: seats.holders,
    names: [names(0), names(1)],
    watchers,
  };
}
