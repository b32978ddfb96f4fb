/** Puts a crowd into a PostgreSQL store. Its foreign keys are not looked up for each row. */
import pg from 'pg';
import { MODE, SEEN_AT_MS } from './board.ts';
import { bucketsOf, type Crowd } from './crowd.ts';

const ROWS_AT_ONCE = 20_000;

export async function loadPostgres(url: string, crowd: Crowd): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('SET synchronous_commit = off; SET session_replication_role = replica');
  await client.query("INSERT INTO board (mode, period_key) VALUES ($1, 'all')", [MODE]);
  for (let from = 0; from < crowd.size; from += ROWS_AT_ONCE) {
    const part = crowd.slice(from, from + ROWS_AT_ONCE);
    const ids = part.map(({ id }) => id);
    await client.query(
      `INSERT INTO profile (id, name, fold, tag, look, created_at_ms, seen_at_ms)
       SELECT id, 'Somebody ' || tag, 'somebody', tag, '{"body":1,"paint":2}', ${SEEN_AT_MS}, ${SEEN_AT_MS}
       FROM unnest($1::text[], $2::text[]) AS t (id, tag)`,
      [ids, part.map(({ tag }) => tag)],
    );
    await client.query(
      `INSERT INTO profile_key SELECT rpad(id, 64, '0'), id, ${SEEN_AT_MS} FROM unnest($1::text[]) AS t (id)`,
      [ids],
    );
    await client.query(
      `INSERT INTO mode_totals SELECT id, '${MODE}', mu, sigma, 10, 5, 0, 3, 2, 1, 9, 1, 1, 0, 10
       FROM unnest($1::text[], $2::float8[], $3::float8[]) AS t (id, mu, sigma)`,
      [ids, part.map(({ mu }) => mu), part.map(({ sigma }) => sigma)],
    );
    await client.query(
      `INSERT INTO board_entry (person, board, points, matches, wins)
       SELECT id, 1, points, 10, 5 FROM unnest($1::text[], $2::int[]) AS t (id, points)`,
      [ids, part.map(({ points }) => points)],
    );
  }
  const buckets = bucketsOf(crowd);
  await client.query(
    `INSERT INTO board_bucket (board, level, bucket, count)
     SELECT 1, * FROM unnest($1::int[], $2::int[], $3::int[])`,
    [0, 1, 2].map((column) => buckets.map((row) => row[column])),
  );
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
  await client.end();
}
