/**
 * How matches of the town end: not by the rating's own model, so that what the rating predicts can be
 * wrong. Goals fall as Poisson processes, whose rates are exponentials of the teams' summed true
 * skills; whoever has more wins, overtime settles a tie. Each person has a good or bad day (for a
 * session) and a good or bad match besides, and skills have a heavier tail than a normal distribution.
 * Poisson goals are how football is usually modelled (Maher 1982); the damping by the size of a team
 * is that of the game's own ladder of bots (docs/bots.md), where a level is worth 2.7 in the odds' logarithm alone,
 * 1.7 in pairs and 1.5 in threes.
 */
import type { BotLevel } from '../../../protocol/bot-level.ts';
import { normal, poisson, type Random } from './random.ts';

/** Of a team of equals, in one second. */
const GOALS_PER_S = 4.5 / 300;
/** How much one standard deviation of skill changes the ratio of goals in 1v1. */
const SKILL_WEIGHT = 0.6;
const TEAM_DAMPING = 1.25;
const DAY_FORM = 0.35;
const MATCH_FORM = 0.4;

/** In the same unit; a little off what ratings take bots for. */
export const BOT_TRUE_SKILL: Readonly<Record<BotLevel, number>> = {
  rookie: -0.85,
  regular: -0.1,
  ace: 0.75,
};

/** One in seven comes from a wider group: beginners of all games, and masters. */
export function trueSkill(random: Random): number {
  return random() < 1 / 7 ? 0.2 + 1.5 * normal(random) : 0.85 * normal(random);
}

export function dayForm(random: Random): number {
  return DAY_FORM * normal(random);
}

export function matchForm(random: Random): number {
  return MATCH_FORM * normal(random);
}

/** @param lead of summed skills, the first team's over the second's @returns goals a second */
export function goalRates(lead: number, teamSize: number): readonly [number, number] {
  const half = (SKILL_WEIGHT * lead) / teamSize ** TEAM_DAMPING / 2;
  return [GOALS_PER_S * Math.exp(half), GOALS_PER_S * Math.exp(-half)];
}

export function goalsIn(random: Random, perS: number, forMs: number): number {
  return poisson(random, (perS * forMs) / 1000);
}
