/**
 * Holds a file for one process: the exclusive lock of a second, empty SQLite file beside it, which the
 * system takes back when the process ends, however it ends.
 */
import { DatabaseSync } from 'node:sqlite';
import { StoreRefusal } from '../store-refusal.ts';

export interface FileLock {
  release(): void;
}

/** @throws StoreRefusal when another process, or this one, holds the file */
export function lockFile(path: string): FileLock {
  const database = new DatabaseSync(`${path}.lock`, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!isBusy(error))
      throw new StoreRefusal(
        `${path}.lock cannot be locked (${String(error)}): may it be written to?`,
      );
    throw new StoreRefusal(
      `${path} is in use by another server: stop that one, or give this one another folder by DRIFTBALL_DATA.`,
    );
  }
  return { release: () => database.close() };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5;
}
