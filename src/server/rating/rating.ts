/**
 * What is believed of a person's skill in one mode: a normal distribution, by Weng and Lin's model
 * (JMLR 12, 2011) as `openskill` implements it. Pure functions; the store calls them within the
 * transaction that records a result, the matchmaker to weigh teams.
 */
export interface Rating {
  /** The skill that is expected. */
  readonly mu: number;
  /** How unsure that is: one standard deviation. */
  readonly sigma: number;
}

/** Of someone who has played nothing. */
export const NEW_RATING: Rating = { mu: 25, sigma: 25 / 3 };

const POINTS_AT_NONE = 1000;
const POINTS_EACH = 40;
/** Of the leaderboards' counters. */
export const MAX_POINTS = 4095;

/**
 * The whole number that people see: what the skill is with near certainty, so it grows with every
 * win and with every match that makes it surer. 1,000 for a newcomer.
 */
export function pointsOf({ mu, sigma }: Rating): number {
  const points = POINTS_AT_NONE + POINTS_EACH * (mu - 3 * sigma);
  return Math.min(Math.max(Math.round(points), 0), MAX_POINTS);
}
