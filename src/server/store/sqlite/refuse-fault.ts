/**
 * What SQLite says against a file, as a sentence for whoever runs the server. For opening a file and
 * looking it over, when nothing is in its way but the file and its disk.
 */
import { StoreRefusal } from '../store-refusal.ts';

const CORRUPT = 11;
const NOT_A_DATABASE = 26;

/** @returns what the attempt does @throws StoreRefusal in place of SQLite's error */
export function refuseFault<T>(path: string, attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    if (isDamage(error))
      throw new StoreRefusal(
        `${path} is damaged (${error.message}): restore the newest backup by \`npm run data -- restore FILE\`; what is there is kept beside it.`,
      );
    throw new StoreRefusal(`${path} cannot be used (${error.message}): may it be written to?`);
  }
}

function isDamage(error: SqliteError): boolean {
  const kind = error.errcode & 0xff;
  return kind === CORRUPT || kind === NOT_A_DATABASE;
}

interface SqliteError extends Error {
  readonly errcode: number;
}

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';
}
