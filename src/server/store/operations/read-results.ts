/** Results as they stand now: with the names that people have now, nameless where somebody is gone. */
import * as v from 'valibot';
import { type MatchResult, MatchResultSchema } from '../../../protocol/people/match-result.ts';
import type { ProfileId } from '../../../protocol/people/person-card.ts';
import type { HistoryQuery } from '../store.ts';
import {
  number,
  type Operation,
  places,
  type Row,
  statement,
  text,
  type Value,
} from './operation.ts';
import { cardOf } from './profiles.ts';

export function* result(id: string): Operation<MatchResult | null> {
  const [found] = yield* results([id]);
  return found ?? null;
}

/** Newest first. Empty where `beforeResult` is none. */
export function* history(
  id: ProfileId,
  { mode, beforeResult, limit }: HistoryQuery,
): Operation<readonly MatchResult[]> {
  const conditions = ['person = ?'];
  const values: Value[] = [id];
  if (mode !== undefined) {
    conditions.push('mode = ?');
    values.push(mode);
  }
  if (beforeResult !== undefined) {
    const [before] = yield statement('SELECT ended_at_ms FROM result WHERE id = ?', beforeResult);
    if (before === undefined) return [];
    conditions.push('(ended_at_ms, result) < (?, ?)');
    values.push(number(before, 'ended_at_ms'), beforeResult);
  }
  const rows = yield statement(
    `SELECT DISTINCT ended_at_ms, result FROM result_line WHERE ${conditions.join(' AND ')}
     ORDER BY ended_at_ms DESC, result DESC LIMIT ?`,
    ...values,
    limit,
  );
  return yield* results(rows.map((row) => text(row, 'result')));
}

/** Of rated matches; newest first. */
export function* leaves(id: ProfileId, sinceMs: number): Operation<readonly number[]> {
  const rows = yield statement(
    `SELECT ended_at_ms FROM result_line
     WHERE person = ? AND left_rated = 1 AND ended_at_ms >= ? ORDER BY ended_at_ms DESC`,
    id,
    sinceMs,
  );
  return rows.map((row) => number(row, 'ended_at_ms'));
}

/** In the order of `ids`. */
function* results(ids: readonly string[]): Operation<MatchResult[]> {
  if (ids.length === 0) return [];
  const bodies = yield statement(
    `SELECT id, body FROM result WHERE id IN ${places(1, ids.length)}`,
    ...ids,
  );
  const lines = yield statement(
    `SELECT l.result, l.name AS line_name, l.body, p.id, p.name, p.tag, p.look
     FROM result_line l LEFT JOIN profile p ON p.id = l.person
     WHERE l.result IN ${places(1, ids.length)} ORDER BY l.result, l.place`,
    ...ids,
  );
  const linesOf = Map.groupBy(lines, (row) => text(row, 'result'));
  const found = new Map(
    bodies.map((row) => [
      text(row, 'id'),
      v.parse(MatchResultSchema, {
        ...JSON.parse(text(row, 'body')),
        lines: (linesOf.get(text(row, 'id')) ?? []).map(lineOf),
      }),
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

function lineOf(row: Row): object {
  return {
    ...JSON.parse(text(row, 'body')),
    name: text(row, 'line_name'),
    person: row.id === null ? null : cardOf(row),
  };
}
