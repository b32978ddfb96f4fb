/** A store in PostgreSQL. */

import type { Operation } from '../operations/operation.ts';
import {
  type Answers,
  type Arguments,
  isRead,
  OPERATIONS,
  type OperationName,
} from '../operations/operations.ts';
import type { Store } from '../store.ts';
import { type OperationRunner, storeOf } from '../store-of.ts';
import { StoreRefusal } from '../store-refusal.ts';
import { PostgresPool } from './postgres-pool.ts';
import { upgradePostgres } from './upgrade-postgres.ts';

/** Of results only a few can wait for the disk at once: all of them change the upper counts of boards. */
const WRITERS = 6;
const READERS = 6;

/** @throws StoreRefusal */
export async function openPostgres(url: string): Promise<Store> {
  const writers = new PostgresPool(url, 'write', WRITERS);
  try {
    await assertDurable(writers);
    await writers.run(upgradePostgres);
  } catch (error) {
    await writers.close();
    throw error;
  }
  return storeOf(new PostgresRunner(writers, new PostgresPool(url, 'read', READERS)));
}

class PostgresRunner implements OperationRunner {
  readonly #writers: PostgresPool;
  readonly #readers: PostgresPool;
  #closing: Promise<void> | null = null;

  constructor(writers: PostgresPool, readers: PostgresPool) {
    this.#writers = writers;
    this.#readers = readers;
  }

  async run<N extends OperationName>(name: N, args: Arguments[N]): Promise<Answers[N]> {
    if (this.#closing !== null) throw new Error('the store is closed');
    const operation: (...args: Arguments[N]) => Operation<Answers[N]> = OPERATIONS[name];
    return (isRead(name) ? this.#readers : this.#writers).run(() => operation(...args));
  }

  close(): Promise<void> {
    this.#closing ??= Promise.all([this.#writers.close(), this.#readers.close()]).then(
      () => undefined,
    );
    return this.#closing;
  }
}

/** @throws StoreRefusal, also where nobody answers */
export async function assertDurable(pool: PostgresPool): Promise<void> {
  const [settings] = await pool
    .exec("SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS sync")
    .catch((error: Error) => {
      throw new StoreRefusal(
        `PostgreSQL does not answer (${error.message}): is it running, and is DATABASE_URL right?`,
      );
    });
  if (settings?.fsync !== 'on')
    throw new StoreRefusal(
      `PostgreSQL would not keep what is acknowledged: its setting fsync is ${settings?.fsync} and must be on.`,
    );
  if (settings.sync === 'off')
    throw new StoreRefusal(
      'PostgreSQL would not keep what is acknowledged: its setting synchronous_commit is off and must be on.',
    );
}
