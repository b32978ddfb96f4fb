/**
 * The new ratings of a result that is about to be recorded. Pure; the store calls it within its
 * transaction, with the ratings of that moment.
 *
 * Each place of the pitch counts once, for the person who had it at the end, else for who left it,
 * else for its bot. People who are not rated themselves count all the same: they played. Who left is
 * rated as for a defeat, whatever became of the team.
 */
import type { ProfileId } from '../../protocol/people/person-card.ts';
import type { ResultReport } from '../store/store.ts';
import { rateMatch } from './rate-match.ts';
import { NEW_RATING, type Rating } from './rating.ts';

type Line = ResultReport['result']['lines'][number];

/**
 * @param ratings before, of people who have one in this mode
 * @returns of each line of the result in order, the new rating; null for who is not rated
 */
export function rateResult(
  report: ResultReport,
  ratings: ReadonlyMap<ProfileId, Rating>,
): readonly (Rating | null)[] {
  const { lines, score, unrated } = report.result;
  const ratingOf = (line: Line): Rating => {
    if (line.isBot) return report.botRatings[line.slot] ?? NEW_RATING;
    return (line.person === null ? null : ratings.get(line.person.id)) ?? NEW_RATING;
  };
  const rate = (counted: readonly Line[], result: readonly [number, number]) => {
    const teams = [0, 1].map((team) => counted.filter((line) => line.team === team));
    const [home = [], away = []] = teams;
    const rated = rateMatch([home.map(ratingOf), away.map(ratingOf)], result);
    return (line: Line) => rated[line.team][teams[line.team]?.indexOf(line) ?? -1] ?? null;
  };
  const atEnd = linesAtEnd(lines);
  const isRated = (line: Line) =>
    unrated === null &&
    line.unrated === null &&
    line.person !== null &&
    report.ratedSlots.includes(line.slot);
  if (!lines.some(isRated)) return lines.map(() => null);
  const ofResult = rate(atEnd, score);
  return lines.map((line) => {
    if (!isRated(line)) return null;
    if (!line.left) return ofResult(line);
    const withLeaver = [...atEnd.filter(({ slot }) => slot !== line.slot), line];
    return rate(withLeaver, line.team === 0 ? [0, 1] : [1, 0])(line);
  });
}

function linesAtEnd(lines: readonly Line[]): readonly Line[] {
  const weight = (line: Line) => (line.isBot ? 0 : line.left ? 1 : 2);
  const best = new Map<number, Line>();
  for (const line of lines) {
    const other = best.get(line.slot);
    if (other === undefined || weight(line) > weight(other)) best.set(line.slot, line);
  }
  return lines.filter((line) => best.get(line.slot) === line);
}
