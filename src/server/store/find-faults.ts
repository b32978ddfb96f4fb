/** Looks a whole store over. Called by `npm run data -- check`, and by tests. */

import { existsSync } from 'node:fs';
import type { StorePlace } from './open-store.ts';
import { checkStore } from './operations/check-store.ts';
import { type Operation, statement } from './operations/operation.ts';
import { assertDurable } from './postgres/open-postgres.ts';
import { PostgresPool } from './postgres/postgres-pool.ts';
import { refuseFault } from './sqlite/refuse-fault.ts';
import { SqliteConnection } from './sqlite/sqlite-connection.ts';
import { StoreRefusal } from './store-refusal.ts';

/** @returns what disagrees or is damaged, a sentence each; empty is as it should be @throws StoreRefusal */
export async function findFaults(place: StorePlace): Promise<readonly string[]> {
  if (place.kind === 'postgres') {
    const pool = new PostgresPool(place.url, 'read', 1);
    try {
      await assertDurable(pool);
      return await pool.run(checkStore);
    } finally {
      await pool.close();
    }
  }
  if (!existsSync(place.path))
    throw new StoreRefusal(`There is nothing to check: no file ${place.path}.`);
  return refuseFault(place.path, () => {
    const connection = SqliteConnection.toRead(place.path);
    try {
      const sound = connection.pragma('integrity_check');
      // Whether sums agree says nothing where pages cannot be read.
      if (sound !== 'ok') return [`${place.path} is damaged: ${String(sound)}`];
      return [...connection.run(foreignKeys()), ...connection.run(checkStore())];
    } finally {
      connection.close();
    }
  });
}

function* foreignKeys(): Operation<readonly string[]> {
  const rows = yield statement('PRAGMA foreign_key_check');
  return rows.map((row) => `a row of ${row.table} names one of ${row.parent} that is not there`);
}
