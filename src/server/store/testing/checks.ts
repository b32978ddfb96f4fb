/** What a database holds, looked at beside the store. */

import type { StorePlace } from '../open-store.ts';
import { checkStore } from '../operations/check-store.ts';
import { PostgresPool } from '../postgres/postgres-pool.ts';
import { SqliteConnection } from '../sqlite/sqlite-connection.ts';

/** @returns what disagrees; empty is as it should be */
export async function findingsOf(place: StorePlace): Promise<readonly string[]> {
  if (place.kind === 'sqlite') {
    const connection = SqliteConnection.toRead(place.path);
    const findings = connection.run(checkStore());
    connection.close();
    return findings;
  }
  const pool = new PostgresPool(place.url, 'read', 1);
  const findings = await pool.run(checkStore);
  await pool.close();
  return findings;
}
