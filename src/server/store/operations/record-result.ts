/**
 * What becomes of a match that has ended, in one transaction: the result and its lines, everybody's
 * totals in the mode, new ratings, and the boards. A result that is there already changes nothing.
 */
import type {
  MatchResult,
  RatingChange,
  ResultLine,
} from '../../../protocol/people/match-result.ts';
import { pointsOf } from '../../rating/rating.ts';
import type { ResultReport } from '../store.ts';
import { enterOnBoards } from './change-boards.ts';
import { type Operation, places, statement } from './operation.ts';
import { lockProfiles } from './profiles.ts';
import { newRatings, type RatingStep } from './rate-result.ts';
import { result as readResult } from './read-results.ts';
import { type Appearance, addToTotals } from './totals.ts';

const LINE_COLUMNS = 8;

export function* recordResult(report: ResultReport): Operation<MatchResult> {
  const { result } = report;
  const { lines: _, ...body } = result;
  const inserted = yield statement(
    `INSERT INTO result (id, mode, ended_at_ms, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING RETURNING id`,
    result.id,
    result.mode,
    result.endedAtMs,
    JSON.stringify(body),
  );
  if (inserted.length > 0) yield* recordNew(report);
  const recorded = yield* readResult(result.id);
  if (recorded === null) throw new Error(`the result ${result.id} is not there after its writing`);
  return recorded;
}

function* recordNew(report: ResultReport): Operation<void> {
  const { result } = report;
  // Who was deleted while the match was on is a nameless line at once.
  const here = yield* lockProfiles([
    ...new Set(result.lines.flatMap((line) => line.person?.id ?? [])),
  ]);
  const lines = result.lines.map((line) =>
    line.person === null || here.has(line.person.id) ? line : { ...line, person: null, name: '' },
  );
  const ratings =
    result.mode === null
      ? new Map()
      : yield* newRatings(result.mode, { ...report, result: { ...result, lines } });
  yield* insertLines(result, lines, ratings);
  if (result.mode === null) return;
  const appearances = appearancesOf(result, lines);
  yield* addToTotals(result.mode, appearances, ratings);
  yield* enterOnBoards(
    result.mode,
    result.endedAtMs,
    appearances.flatMap(({ person, won }) => {
      const change = ratings.get(person);
      return change === undefined ? [] : { person, won, points: pointsOf(change.after) };
    }),
  );
}

function* insertLines(
  result: MatchResult,
  lines: readonly ResultLine[],
  ratings: ReadonlyMap<string, RatingStep>,
): Operation<void> {
  if (lines.length === 0) return;
  const values = lines.flatMap((line, place) => {
    const { person, name, ...body } = line;
    const step = person === null ? undefined : ratings.get(person.id);
    const rating: RatingChange | null =
      step?.line === line ? { before: pointsOf(step.before), after: pointsOf(step.after) } : null;
    return [
      result.id,
      place,
      person?.id ?? null,
      name,
      result.mode,
      result.endedAtMs,
      line.left && result.mode !== null && result.unrated === null ? 1 : 0,
      JSON.stringify({ ...body, rating }),
    ];
  });
  yield statement(
    `INSERT INTO result_line (result, place, person, name, mode, ended_at_ms, left_rated, body)
     VALUES ${places(lines.length, LINE_COLUMNS)}`,
    ...values,
  );
}

/** One for each person, also of who left and came back to another place. */
function appearancesOf(result: MatchResult, lines: readonly ResultLine[]): Appearance[] {
  const [home, away] = result.score;
  const people = Map.groupBy(
    lines.filter((line) => line.person !== null),
    (line) => line.person?.id ?? '',
  );
  return [...people].map(([person, own]) => {
    const last = own.find((line) => !line.left);
    const lead = last === undefined ? 0 : last.team === 0 ? home - away : away - home;
    return {
      person,
      won: lead > 0,
      drew: last !== undefined && lead === 0,
      left: last === undefined,
      isMvp: own.some((line) => line.slot === result.mvpSlot && !line.left),
      stats: own.map((line) => line.stats),
    };
  });
}
