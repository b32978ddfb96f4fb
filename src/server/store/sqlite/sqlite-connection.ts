/** One connection to a SQLite file, within one thread: runs operations on it, without a pause. */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Operation, Row } from '../operations/operation.ts';
import { StoreRefusal } from '../store-refusal.ts';

const SYNCHRONOUS_FULL = 2;
const CACHE_KB = 65_536;
const MAPPED_BYTES = 2 ** 31;
const BUSY_MS = 5000;

export class SqliteConnection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  private constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** @throws StoreRefusal where the file cannot be held to what durability takes */
  static toWrite(path: string): SqliteConnection {
    const connection = new SqliteConnection(new DatabaseSync(path, { timeout: BUSY_MS }));
    try {
      connection.#makeDurable(path);
    } catch (error) {
      connection.close();
      throw error;
    }
    return connection;
  }

  static toRead(path: string): SqliteConnection {
    const database = new DatabaseSync(path, { timeout: BUSY_MS, readOnly: true });
    const connection = new SqliteConnection(database);
    // Each write of the other connection empties a cache of its own: the system's is kept.
    connection.exec(`PRAGMA mmap_size = ${MAPPED_BYTES}`);
    return connection;
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  pragma(name: string): unknown {
    return this.#database.prepare(`PRAGMA ${name}`).get()?.[name];
  }

  /** To a file that is not there yet; as of one moment, whatever others write. */
  copyTo(path: string): void {
    this.#database.prepare('VACUUM INTO ?').run(path);
  }

  run<T>(operation: Operation<T>): T {
    let step = operation.next([]);
    while (step.done !== true) {
      const { sql, values } = step.value;
      step = operation.next(this.#prepared(sql).all(...values) as Row[]);
    }
    return step.value;
  }

  close(): void {
    this.#database.close();
  }

  #makeDurable(path: string): void {
    this.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    this.exec(`PRAGMA cache_size = -${CACHE_KB}`);
    const journal = this.pragma('journal_mode');
    const synchronous = this.pragma('synchronous');
    if (journal !== 'wal' || synchronous !== SYNCHRONOUS_FULL)
      throw new StoreRefusal(
        `${path} would not keep what is acknowledged: journal_mode is ${journal} and must be wal, synchronous is ${synchronous} and must be ${SYNCHRONOUS_FULL}.`,
      );
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const prepared = this.#database.prepare(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }
}
