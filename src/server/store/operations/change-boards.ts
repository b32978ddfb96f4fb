/** How boards change: entries and the counts above them, always within one transaction. */

import { periodKeys } from './board-periods.ts';
import { bucketOf, LEVELS } from './board-tree.ts';
import { number, type Operation, places, statement, text, type Value } from './operation.ts';

/** One rated match of one person. */
export interface BoardChange {
  readonly person: string;
  readonly points: number;
  readonly won: boolean;
}

/**
 * On the boards of week, season and all time. The last statement of its transaction: the upper counts
 * are everybody's, and who holds them holds up all others.
 */
export function* enterOnBoards(
  mode: string,
  atMs: number,
  changes: readonly BoardChange[],
): Operation<void> {
  if (changes.length === 0) return;
  const boards = yield* openBoards(mode, periodKeys(atMs));
  const people = changes.map(({ person }) => person);
  const old = yield statement(
    `SELECT board, person, points FROM board_entry
     WHERE board IN ${places(1, boards.length)} AND person IN ${places(1, people.length)}`,
    ...boards,
    ...people,
  );
  const entries = boards.flatMap((board) => changes.map((change) => ({ board, ...change })));
  yield statement(
    `INSERT INTO board_entry (board, person, points, matches, wins)
     VALUES ${places(entries.length, 5)}
     ON CONFLICT (board, person) DO UPDATE SET points = excluded.points,
       matches = board_entry.matches + excluded.matches, wins = board_entry.wins + excluded.wins`,
    ...entries.flatMap(({ board, person, points, won }) => [board, person, points, 1, won ? 1 : 0]),
  );
  const tally = new BucketTally();
  for (const row of old)
    tally.add(number(row, 'board'), number(row, 'points'), text(row, 'person'), -1);
  for (const { board, points, person } of entries) tally.add(board, points, person, 1);
  yield* tally.write();
}

export function* leaveBoards(person: string): Operation<void> {
  const rows = yield statement('SELECT board, points FROM board_entry WHERE person = ?', person);
  yield statement('DELETE FROM board_entry WHERE person = ?', person);
  const tally = new BucketTally();
  for (const row of rows) tally.add(number(row, 'board'), number(row, 'points'), person, -1);
  yield* tally.write();
}

function* openBoards(mode: string, keys: readonly string[]): Operation<number[]> {
  const find = statement(
    `SELECT id FROM board WHERE mode = ? AND period_key IN ${places(1, keys.length)} ORDER BY id`,
    mode,
    ...keys,
  );
  let rows = yield find;
  if (rows.length < keys.length) {
    yield statement(
      `INSERT INTO board (mode, period_key) VALUES ${places(keys.length, 2)}
       ON CONFLICT (mode, period_key) DO NOTHING`,
      ...keys.flatMap((key): Value[] => [mode, key]),
    );
    rows = yield find;
  }
  return rows.map((row) => number(row, 'id'));
}

/** Changes of counts, gathered, so that each bucket is written once and all in one order. */
class BucketTally {
  readonly #changes = new Map<
    string,
    { readonly key: readonly [number, number, number]; change: number }
  >();

  add(board: number, points: number, person: string, change: number): void {
    for (const level of LEVELS) {
      const key = [board, level, bucketOf(level, points, person)] as const;
      const entry = this.#changes.get(key.join(' '));
      if (entry === undefined) this.#changes.set(key.join(' '), { key, change });
      else entry.change += change;
    }
  }

  *write(): Operation<void> {
    const rows = [...this.#changes.values()]
      .filter(({ change }) => change !== 0)
      .map(({ key, change }) => [...key, change] as const)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
    if (rows.length === 0) return;
    yield statement(
      `INSERT INTO board_bucket (board, level, bucket, count) VALUES ${places(rows.length, 4)}
       ON CONFLICT (board, level, bucket)
       DO UPDATE SET count = board_bucket.count + excluded.count`,
      ...rows.flat(),
    );
  }
}
