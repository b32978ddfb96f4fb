/**
 * Whether what is counted agrees with what was counted: boards' trees with their entries, totals with
 * results. Reads everything, so it is for the command line and for tests.
 */
import { number, type Operation, statement, text } from './operation.ts';

/** One sentence for each disagreement, at most so many of a kind. */
const MAX_FINDINGS = 20;

export function* checkStore(): Operation<readonly string[]> {
  const buckets = yield statement(
    `SELECT board, level, bucket, SUM(n) AS n FROM (
       SELECT board, 0 AS level, points / 64 AS bucket, 1 AS n FROM board_entry
       UNION ALL SELECT board, 1, points, 1 FROM board_entry
       UNION ALL SELECT board, level, bucket, -count FROM board_bucket WHERE level < 2
       UNION ALL SELECT board, 2, bucket / 32, count FROM board_bucket WHERE level = 2
       UNION ALL SELECT board, 2, points, -1 FROM board_entry
     ) t GROUP BY board, level, bucket HAVING SUM(n) <> 0 LIMIT ?`,
    MAX_FINDINGS,
  );
  const totals = yield statement(
    `SELECT person, mode, SUM(n) AS n FROM (
       SELECT person, mode, matches AS n FROM mode_totals
       UNION ALL SELECT person, mode, -1 FROM (
         SELECT DISTINCT person, mode, result FROM result_line
         WHERE person IS NOT NULL AND mode IS NOT NULL
       ) l
     ) t GROUP BY person, mode HAVING SUM(n) <> 0 LIMIT ?`,
    MAX_FINDINGS,
  );
  const rated = yield statement(
    `SELECT t.person, t.mode, t.rated - COALESCE(e.matches, 0) AS n FROM mode_totals t
     LEFT JOIN board b ON b.mode = t.mode AND b.period_key = 'all'
     LEFT JOIN board_entry e ON e.board = b.id AND e.person = t.person
     WHERE t.rated <> COALESCE(e.matches, 0) LIMIT ?`,
    MAX_FINDINGS,
  );
  return [
    ...buckets.map(
      (row) =>
        `board ${number(row, 'board')}: level ${number(row, 'level')} is off by ${-number(row, 'n')} at bucket ${number(row, 'bucket')}`,
    ),
    ...totals.map(
      (row) =>
        `${text(row, 'person')}: ${text(row, 'mode')} has ${number(row, 'n')} more matches in the totals than in results`,
    ),
    ...rated.map(
      (row) =>
        `${text(row, 'person')}: ${text(row, 'mode')} has ${number(row, 'n')} more rated matches than the board of all time`,
    ),
  ];
}
