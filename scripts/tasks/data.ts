/**
 * `npm run data -- backup FILE | restore FILE | check`: what the server keeps of people, as
 * DRIFTBALL_DATA and DATABASE_URL say where. docs/store.md tells more.
 */
import { join, resolve } from 'node:path';
import { readDataPlace } from '../../src/server/data-place.ts';
import { findFaults } from '../../src/server/store/find-faults.ts';
import { backUpSqlite, restoreSqlite } from '../../src/server/store/sqlite/copy-sqlite.ts';
import { StoreRefusal } from '../../src/server/store/store-refusal.ts';

const USAGE = 'Usage: npm run data -- backup FILE | restore FILE | check';

const [command = '', file = '', ...others] = process.argv.slice(2);
const { store } = readDataPlace(process.env, join(import.meta.dirname, '..', '..'));

try {
  // A name with a blank in it, not quoted, would be taken for another file.
  if (others.length > 0) throw new StoreRefusal(USAGE);
  if (command === 'check' && file === '') await check();
  else if (command === 'backup' && file !== '') backUp(resolve(file));
  else if (command === 'restore' && file !== '') restore(resolve(file));
  else throw new StoreRefusal(USAGE);
} catch (error) {
  // What the system refuses (no room, no permission) names the file as well.
  if (!(error instanceof StoreRefusal || (error instanceof Error && 'syscall' in error)))
    throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function backUp(copyPath: string): void {
  if (store.kind === 'postgres')
    throw new StoreRefusal(
      'A PostgreSQL database is backed up by its own tool: pg_dump --format=custom --file=FILE "$DATABASE_URL"',
    );
  backUpSqlite(store.path, copyPath);
  console.info(`${store.path} is backed up in ${copyPath}`);
}

function restore(copyPath: string): void {
  if (store.kind === 'postgres')
    throw new StoreRefusal(
      'A PostgreSQL database is restored by its own tool: pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE',
    );
  const aside = restoreSqlite(store.path, copyPath);
  console.info(`${store.path} is as it was in ${copyPath}`);
  if (aside !== null) console.info(`what was there is kept in ${aside}`);
}

async function check(): Promise<void> {
  const faults = await findFaults(store);
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.info('all is as it should be');
  if (faults.length > 0) process.exitCode = 1;
}
