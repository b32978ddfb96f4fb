/**
 * What a match teaches of those who played it, and what is expected of one that is to be played.
 * Weng and Lin's Plackett-Luce model for two teams (JMLR 12, 2011) by `openskill`. Pure: the store
 * calls `rateMatch` within the transaction that records a result, the matchmaker `winChance` for
 * every split of people that it weighs.
 */
import { rate } from 'openskill';
import type { BotLevel } from '../../protocol/bot-level.ts';
import { NEW_RATING, type Rating } from './rating.ts';

export type Teams = readonly [readonly Rating[], readonly Rating[]];

/** How much chance there is in one player's part in one match, in units of skill. */
const BETA = NEW_RATING.sigma / 2;
const TEAM_CHANCE = 1.4;
/**
 * Of doubt about skill in the chance to win: what a logistic function comes to in the mean over a normal
 * distribution (MacKay, Neural Computation 4, 1992). openskill's own prediction takes all of it.
 */
const DOUBT_WEIGHT = Math.PI / 8;
/** Skill changes: so much doubt comes back with every match. */
const TAU = NEW_RATING.mu / 300;

/**
 * @param score of each team; only who has more of it counts, equal is a draw
 * @returns the new ratings in the order of the old ones; bots' are to be dropped
 */
export function rateMatch(
  teams: Teams,
  [first, second]: readonly [number, number],
): [Rating[], Rating[]] {
  const largest = Math.max(teams[0].length, teams[1].length);
  const [home, away] = rate(
    teams.map((team) => team.map(({ mu, sigma }) => ({ mu, sigma }))),
    // Never `score`: for openskill 4.1.1 0:0 is a win of the first team.
    { rank: ranksOf(first, second), beta: betaOf(largest), tau: TAU },
  );
  if (home === undefined || away === undefined) throw new Error('openskill lost a team');
  return [home, away];
}

function ranksOf(first: number, second: number): number[] {
  if (first === second) return [1, 1];
  return first > second ? [1, 2] : [2, 1];
}

/** What counts of a team for its chance. */
export interface TeamSkill {
  readonly mu: number;
  /** Sum of sigma squared. */
  readonly doubt: number;
}

/** @returns how likely the first team is to win: 0 to 1 */
export function winChance([home, away]: Teams): number {
  return skillChance(skillOf(home), skillOf(away), Math.max(home.length, away.length));
}

/** The same of sums, for who weighs many divisions of the same people. */
export function skillChance(home: TeamSkill, away: TeamSkill, teamSize: number): number {
  const doubt = DOUBT_WEIGHT * (home.doubt + away.doubt);
  const spread = Math.sqrt(2 * betaOf(teamSize) ** 2 + doubt);
  return 1 / (1 + Math.exp((away.mu - home.mu) / spread));
}

/**
 * The chance in a team's play. It grows faster than its skill does: the larger the team, the less does
 * one player's skill decide (docs/decisions/015-matchmaking.md).
 */
function betaOf(teamSize: number): number {
  return BETA * Math.max(teamSize, 1) ** TEAM_CHANCE;
}

function skillOf(team: readonly Rating[]): TeamSkill {
  const mu = team.reduce((sum, one) => sum + one.mu, 0);
  return { mu, doubt: team.reduce((sum, { sigma }) => sum + sigma * sigma, 0) };
}

/**
 * Bots do not learn: their skill is known, and stays. By the ladder (docs/bots.md) each level wins 82 to
 * 94 % against the one below it. That a newcomer plays like a regular bot is an assumption.
 */
const BOT_SKILL: Readonly<Record<BotLevel, number>> = { rookie: 19, regular: 25, ace: 32 };
const BOT_DOUBT = 1;

export function botRating(level: BotLevel): Rating {
  return { mu: BOT_SKILL[level], sigma: BOT_DOUBT };
}
