/** Puts a crowd into a SQLite store that nobody has open, in one transaction. */
import { DatabaseSync } from 'node:sqlite';
import { MODE, SEEN_AT_MS } from './board.ts';
import { bucketsOf, type Crowd, type Rated } from './crowd.ts';

export function loadSqlite(path: string, crowd: Crowd): void {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA cache_size = -500000; BEGIN');
  database.prepare("INSERT INTO board (id, mode, period_key) VALUES (1, ?, 'all')").run(MODE);
  const profile = database.prepare(
    `INSERT INTO profile (id, name, fold, tag, look, created_at_ms, seen_at_ms)
     VALUES (?, ?, 'somebody', ?, '{"body":1,"paint":2}', ${SEEN_AT_MS}, ${SEEN_AT_MS})`,
  );
  const key = database.prepare(
    `INSERT INTO profile_key (public_key, person, added_at_ms) VALUES (?, ?, ${SEEN_AT_MS})`,
  );
  const totals = database.prepare(
    `INSERT INTO mode_totals VALUES (?, '${MODE}', ?, ?, 10, 5, 0, 3, 2, 1, 9, 1, 1, 0, 10)`,
  );
  const entry = database.prepare(
    'INSERT INTO board_entry (person, board, points, matches, wins) VALUES (?, 1, ?, 10, 5)',
  );
  const each = (put: (person: Rated) => void): void => {
    for (let index = 0; index < crowd.size; index++) put(crowd.at(index));
  };
  each(({ id, tag }) => profile.run(id, `Somebody ${tag}`, tag));
  each(({ id }) => key.run(id.padEnd(64, '0'), id));
  each(({ id, mu, sigma }) => totals.run(id, mu, sigma));
  each(({ id, points }) => entry.run(id, points));
  const bucket = database.prepare('INSERT INTO board_bucket VALUES (1, ?, ?, ?)');
  for (const row of bucketsOf(crowd)) bucket.run(...row);
  database.exec('COMMIT; ANALYZE');
  database.close();
}
