/** Brings a PostgreSQL database to the newest version in one transaction, while no other server does. */
import { lockingStatement, number, type Operation, statement } from '../operations/operation.ts';
import { StoreRefusal } from '../store-refusal.ts';
import { POSTGRES_MIGRATIONS } from './migrations/migrations.ts';

/** Any number that nobody else locks. */
const UPGRADE_LOCK = 7_235_001;

/** @throws StoreRefusal for a database of a newer version */
export function* upgradePostgres(): Operation<void> {
  yield statement(`SELECT pg_advisory_xact_lock(${UPGRADE_LOCK})`);
  yield statement('CREATE TABLE IF NOT EXISTS store_version (version INTEGER NOT NULL)');
  const [row] = yield lockingStatement('SELECT version FROM store_version');
  const version = row === undefined ? 0 : number(row, 'version');
  const newest = POSTGRES_MIGRATIONS.length;
  if (version > newest)
    throw new StoreRefusal(
      `The database is of version ${version}, and this server knows versions up to ${newest}: start a newer server, or restore a backup.`,
    );
  if (version === newest) return;
  for (const migration of POSTGRES_MIGRATIONS.slice(version))
    for (const one of migration.split(/;\s*\n/).filter((part) => part.trim() !== ''))
      yield statement(one);
  yield statement('DELETE FROM store_version');
  yield statement('INSERT INTO store_version (version) VALUES (?)', newest);
}
