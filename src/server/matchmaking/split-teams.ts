/**
 * Divides people fairly between the two teams of a match, those who came together staying together.
 * Exact: all divisions of up to 16 groups are weighed. Pure; the queue calls it for a match that it
 * opens, and `divisionCost` for each team that somebody could join.
 */
import type { Team } from '../../sim/team.ts';
import { skillChance, type TeamSkill } from '../rating/rate-match.ts';
import type { Rating } from '../rating/rating.ts';

/** Worth as much as this difference from an even chance: one person more on a team than need be. */
const COST_OF_A_HEAD = 0.05;
/** All people on one team, though they could be against each other. */
const COST_OF_ONE_SIDE = 0.5;

/** What counts of a team's people. */
export interface TeamSum extends TeamSkill {
  readonly count: number;
}

export const NOBODY: TeamSum = { count: 0, mu: 0, doubt: 0 };

export function sumOf(ratings: readonly Rating[]): TeamSum {
  return ratings.reduce<TeamSum>(
    (sum, { mu, sigma }) => ({
      count: sum.count + 1,
      mu: sum.mu + mu,
      doubt: sum.doubt + sigma * sigma,
    }),
    NOBODY,
  );
}

export function plus(a: TeamSum, b: TeamSum): TeamSum {
  return { count: a.count + b.count, mu: a.mu + b.mu, doubt: a.doubt + b.doubt };
}

export interface Pitch {
  readonly teamSize: number;
  /** Of the bots in places without people. */
  readonly bot: Rating;
}

/** @returns 0 for a division that could not be fairer; Infinity for one that does not fit */
export function divisionCost(home: TeamSum, away: TeamSum, { teamSize, bot }: Pitch): number {
  if (home.count > teamSize || away.count > teamSize) return Number.POSITIVE_INFINITY;
  const people = home.count + away.count;
  const extraHeads = Math.max(Math.abs(home.count - away.count) - 1, 0);
  const isOneSided = people > 1 && (home.count === 0 || away.count === 0);
  return (
    Math.abs(chanceOf(home, away, { teamSize, bot }) - 0.5) +
    extraHeads * COST_OF_A_HEAD +
    (isOneSided ? COST_OF_ONE_SIDE : 0)
  );
}

/** How likely the home team is to win, bots in the places that are left. */
export function chanceOf(home: TeamSum, away: TeamSum, { teamSize, bot }: Pitch): number {
  const withBots = ({ count, mu, doubt }: TeamSum): TeamSkill => {
    const bots = teamSize - count;
    return { mu: mu + bots * bot.mu, doubt: doubt + bots * bot.sigma * bot.sigma };
  };
  return skillChance(withBots(home), withBots(away), teamSize);
}

export interface Division {
  /** Of each group in order. */
  readonly teams: readonly Team[];
  readonly cost: number;
}

/** @returns null when the groups do not fit on the pitch whole */
export function splitTeams(groups: readonly TeamSum[], pitch: Pitch): Division | null {
  // The large first: what does not fit shows early.
  const order = [...groups.keys()].sort((a, b) => countOf(groups, b) - countOf(groups, a));
  const teams: Team[] = groups.map(() => 0);
  let best: Division | null = null;
  const place = (index: number, home: TeamSum, away: TeamSum): void => {
    if (home.count > pitch.teamSize || away.count > pitch.teamSize) return;
    const at = order[index];
    const group = at === undefined ? undefined : groups[at];
    if (at === undefined || group === undefined) {
      const cost = divisionCost(home, away, pitch);
      if (best === null || cost < best.cost) best = { teams: [...teams], cost };
      return;
    }
    teams[at] = 0;
    place(index + 1, plus(home, group), away);
    // The mirror image of a division is as fair: the first group is always at home.
    if (index === 0) return;
    teams[at] = 1;
    place(index + 1, home, plus(away, group));
  };
  place(0, NOBODY, NOBODY);
  return best;
}

function countOf(groups: readonly TeamSum[], index: number): number {
  return groups[index]?.count ?? 0;
}
