/** Backups of a SQLite store, and the way back. Called by `npm run data`. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreRefusal } from '../store-refusal.ts';
import { lockFile } from './file-lock.ts';
import { SQLITE_MIGRATIONS } from './migrations/migrations.ts';
import { refuseFault } from './refuse-fault.ts';
import { SqliteConnection } from './sqlite-connection.ts';

/**
 * Also while a server writes: the copy is of one moment, and whole or not there.
 *
 * @throws StoreRefusal
 */
export function backUpSqlite(path: string, copyPath: string): void {
  if (!existsSync(path)) throw new StoreRefusal(`There is nothing to back up: no file ${path}.`);
  if (existsSync(copyPath))
    throw new StoreRefusal(`${copyPath} is there already, and is not written over.`);
  mkdirSync(dirname(copyPath), { recursive: true });
  const unfinished = `${copyPath}.unfinished`;
  rmSync(unfinished, { force: true });
  const connection = refuseFault(path, () => SqliteConnection.toRead(path));
  try {
    refuseFault(path, () => connection.copyTo(unfinished));
  } finally {
    connection.close();
  }
  renameSync(unfinished, copyPath);
}

/**
 * While no server has the store open. What was there before is kept beside it, damaged or not.
 *
 * @returns where that is; null when there was nothing @throws StoreRefusal
 */
export function restoreSqlite(path: string, copyPath: string): string | null {
  assertSound(copyPath);
  mkdirSync(dirname(path), { recursive: true });
  const lock = lockFile(path);
  const restored = `${path}.restored`;
  try {
    copyFileSync(copyPath, restored);
    const aside = `${path}.before-${Date.now()}`;
    const isThere = existsSync(path);
    if (isThere) emptyLog(path);
    // A log that is left must not be taken for the restored file's.
    for (const part of ['', '-wal', '-shm'])
      if (existsSync(path + part)) renameSync(path + part, aside + part);
    renameSync(restored, path);
    return isThere ? aside : null;
  } finally {
    rmSync(restored, { force: true });
    lock.release();
  }
}

/** So that what is kept aside is one file; of a damaged one, the log is kept beside it. */
function emptyLog(path: string): void {
  let connection: SqliteConnection | null = null;
  try {
    connection = SqliteConnection.toWrite(path);
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // Whatever ails it is why it is put aside, as it is.
  } finally {
    connection?.close();
  }
}

function assertSound(copyPath: string): void {
  if (!existsSync(copyPath)) throw new StoreRefusal(`There is no file ${copyPath}.`);
  const sentence = `${copyPath} is no backup of a Driftball server`;
  let connection: SqliteConnection | null = null;
  try {
    connection = SqliteConnection.toRead(copyPath);
    const sound = connection.pragma('integrity_check');
    if (sound !== 'ok') throw new StoreRefusal(`${copyPath} is damaged: ${String(sound)}`);
    const version = Number(connection.pragma('user_version'));
    if (version < 1 || version > SQLITE_MIGRATIONS.length)
      throw new StoreRefusal(
        `${sentence} that this one could read: it is of version ${version}, and 1 to ${SQLITE_MIGRATIONS.length} can be.`,
      );
  } catch (error) {
    if (error instanceof StoreRefusal) throw error;
    throw new StoreRefusal(`${sentence}: ${String(error)}.`);
  } finally {
    connection?.close();
  }
}
