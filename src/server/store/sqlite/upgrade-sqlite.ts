/** Brings a SQLite file to the newest version, all in one transaction, with a copy made before. */
import { StoreRefusal } from '../store-refusal.ts';
import { SQLITE_MIGRATIONS } from './migrations/migrations.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

/** @throws StoreRefusal for a file of a newer version */
export function upgradeSqlite(connection: SqliteConnection, path: string): void {
  const version = Number(connection.pragma('user_version'));
  const newest = SQLITE_MIGRATIONS.length;
  if (version > newest)
    throw new StoreRefusal(
      `${path} is of version ${version}, and this server knows versions up to ${newest}: start a newer server, or restore a backup.`,
    );
  if (version === newest) return;
  if (version > 0) connection.copyTo(`${path}.version-${version}-${Date.now()}`);
  connection.exec('BEGIN IMMEDIATE');
  try {
    for (const migration of SQLITE_MIGRATIONS.slice(version)) connection.exec(migration);
    connection.exec(`PRAGMA user_version = ${newest}`);
    connection.exec('COMMIT');
  } catch (error) {
    connection.exec('ROLLBACK');
    throw error;
  }
}
