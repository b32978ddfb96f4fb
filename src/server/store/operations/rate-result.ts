/** The ratings that a result changes. */
import type { ResultLine } from '../../../protocol/people/match-result.ts';
import { rateMatch } from '../../rating/rate-match.ts';
import { NEW_RATING, type Rating } from '../../rating/rating.ts';
import type { ResultReport } from '../store.ts';
import { number, type Operation, places, statement, text } from './operation.ts';

export interface RatingStep {
  /** That of the person's lines which is rated. */
  readonly line: ResultLine;
  readonly before: Rating;
  readonly after: Rating;
}

interface Player {
  readonly line: ResultLine;
  /** Null for a bot, whose rating stays. */
  readonly person: string | null;
  readonly rating: Rating;
}

/** @param report with known people only @returns by person; empty where nothing is rated */
export function* newRatings(
  mode: string,
  { result, ratedSlots, botRatings }: ResultReport,
): Operation<ReadonlyMap<string, RatingStep>> {
  if (result.unrated !== null) return new Map();
  const slots = new Set(ratedSlots);
  const rated = new Map<string, ResultLine>();
  for (const line of result.lines) {
    if (line.person === null || line.unrated !== null || !slots.has(line.slot)) continue;
    // Who left one place and stayed at another played there.
    if (rated.get(line.person.id)?.left !== false) rated.set(line.person.id, line);
  }
  const before = yield* ratings([...rated.keys()], mode);
  const playerOf = (line: ResultLine): Player[] => {
    const bot = line.isBot ? botRatings[line.slot] : undefined;
    if (bot !== undefined) return [{ line, person: null, rating: bot }];
    if (line.person === null || rated.get(line.person.id) !== line) return [];
    const person = line.person.id;
    return [{ line, person, rating: before.get(person) ?? NEW_RATING }];
  };
  const home = result.lines.filter(({ team }) => team === 0).flatMap(playerOf);
  const away = result.lines.filter(({ team }) => team === 1).flatMap(playerOf);
  if (rated.size === 0 || home.length === 0 || away.length === 0) return new Map();
  const after = rateMatch(
    [home.map(({ rating }) => rating), away.map(({ rating }) => rating)],
    result.score,
  ).flat();
  return new Map(
    [...home, ...away].flatMap(({ line, person, rating }, index): [string, RatingStep][] => {
      const next = after[index];
      if (person === null || next === undefined) return [];
      return [[person, { line, before: rating, after: next }]];
    }),
  );
}

/** Only of those who have one. */
export function* ratings(
  ids: readonly string[],
  mode: string,
): Operation<ReadonlyMap<string, Rating>> {
  if (ids.length === 0) return new Map();
  const rows = yield statement(
    `SELECT person, mu, sigma FROM mode_totals
     WHERE mode = ? AND mu IS NOT NULL AND person IN ${places(1, ids.length)}`,
    mode,
    ...ids,
  );
  return new Map(
    rows.map((row) => [
      text(row, 'person'),
      { mu: number(row, 'mu'), sigma: number(row, 'sigma') },
    ]),
  );
}
