import type { ProfileId } from '../../protocol/people/person-card.ts';
import { type Team, teamOfSlot } from '../../sim/team.ts';
import { botRating } from '../rating/rate-match.ts';
import { NEW_RATING, type Rating } from '../rating/rating.ts';
import type { KnownMatch } from './pitches.ts';
import { type Pitch, sumOf } from './split-teams.ts';
import type { OpenMatch } from './waiting-line.ts';

/** A match that runs, as the line counts it. */
export function openMatchOf(match: KnownMatch, ratings: ReadonlyMap<ProfileId, Rating>): OpenMatch {
  const { matchId, teamSize, botLevel, holders, score, leftShare } = match;
  const pitch: Pitch = { teamSize, bot: botRating(botLevel) };
  const team = (wanted: Team) =>
    sumOf(
      holders.flatMap((holder, slot) =>
        holder === null || teamOfSlot(slot) !== wanted ? [] : [ratings.get(holder) ?? NEW_RATING],
      ),
    );
  return { matchId, pitch, teams: [team(0), team(1)], score, leftShare };
}
