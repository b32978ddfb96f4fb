/** The ratings that a result changes. */
import type { ResultLine } from '../../../protocol/people/match-result.ts';
import { rateResult } from '../../rating/rate-result.ts';
import { NEW_RATING, type Rating } from '../../rating/rating.ts';
import type { ResultReport } from '../store.ts';
import { number, type Operation, places, statement, text } from './operation.ts';

export interface RatingStep {
  /** That of the person's lines which is rated. */
  readonly line: ResultLine;
  readonly before: Rating;
  readonly after: Rating;
}

/** @param report with known people only @returns by person; empty where nothing is rated */
export function* newRatings(
  mode: string,
  report: ResultReport,
): Operation<ReadonlyMap<string, RatingStep>> {
  const { lines } = report.result;
  const ids = lines.flatMap(({ person }) => (person === null ? [] : [person.id]));
  const before = yield* ratings([...new Set(ids)], mode);
  const rated = rateResult(report, before);
  const steps = new Map<string, RatingStep>();
  for (const [index, line] of lines.entries()) {
    const after = rated[index] ?? null;
    if (after === null || line.person === null) continue;
    const { id } = line.person;
    // Who left one place and stayed at another played there.
    if (steps.get(id)?.line.left === false) continue;
    steps.set(id, { line, before: before.get(id) ?? NEW_RATING, after });
  }
  return steps;
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
