/**
 * Which matches and whose parts in them change ratings: docs/ratings.md in code. Pure; the match calls
 * it when it has ended, so that a result says why somebody's rating stays as it is.
 */
import type { Unrated } from '../../protocol/people/match-result.ts';
import type { Team } from '../../sim/team.ts';

/** One person's or bot's part; somebody who left and who came in the same slot are two. */
export interface PlayedPart {
  readonly team: Team;
  readonly isBot: boolean;
  /** False for guests and bots. */
  readonly hasIdentity: boolean;
  /** Left people of the other team who played on. */
  readonly deserted: boolean;
  /** Was brought there by nobody, and so has chosen the opponents. */
  readonly cameByLink: boolean;
  /** Play that was over when this part began. */
  readonly joinedAfterMs: number;
}

export interface PlayedMatch {
  /** Null in a match of someone's own. */
  readonly mode: string | null;
  /** Of play, overtime counted. */
  readonly durationMs: number;
  /** Whether the clock ran out, overtime was won, or a goal limit was reached. */
  readonly isComplete: boolean;
  /** Whether a team leads, or half the time is over; matters where all have left before the end. */
  readonly isDecided: boolean;
  readonly parts: readonly PlayedPart[];
}

export interface RatingVerdict {
  /** Why nobody is rated; null where somebody is. */
  readonly unrated: Unrated | null;
  /** Of each part in order, why it is not rated; null for who is, and for bots. */
  readonly parts: readonly (Unrated | null)[];
}

export function ratingRules(match: PlayedMatch): RatingVerdict {
  const parts = match.parts.map((part) => (part.isBot ? null : reasonOfPart(part, match)));
  const unrated = reasonOfMatch(match, parts);
  return { unrated, parts };
}

/** Who came late has not made the score. Who left is judged as one who stayed: leaving saves nothing. */
function reasonOfPart(part: PlayedPart, { durationMs }: PlayedMatch): Unrated | null {
  if (!part.hasIdentity) return 'guest';
  if (part.cameByLink) return 'by-link';
  return part.joinedAfterMs > durationMs / 2 ? 'late' : null;
}

function reasonOfMatch(match: PlayedMatch, parts: readonly (Unrated | null)[]): Unrated | null {
  if (match.mode === null) return 'private';
  const isRated = (team: Team) =>
    match.parts.some((part, i) => part.team === team && !part.isBot && parts[i] === null);
  if (!isRated(0) || !isRated(1)) return 'one-sided';
  // Else who loses could undo the match by leaving, as nobody plays on against bots for long.
  const isForfeit = match.isDecided && match.parts.some(({ deserted }) => deserted);
  return match.isComplete || isForfeit ? null : 'short';
}
