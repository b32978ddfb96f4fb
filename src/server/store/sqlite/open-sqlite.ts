/** A store in a SQLite file: one thread writes, others read. */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  type Answers,
  type Arguments,
  isRead,
  type OperationName,
} from '../operations/operations.ts';
import type { Store } from '../store.ts';
import { type OperationRunner, storeOf } from '../store-of.ts';
import { StoreThread } from './store-thread.ts';

const READERS = 2;
const WRITER_ENTRY = new URL('./write-thread.ts', import.meta.url);
const READER_ENTRY = new URL('./read-thread.ts', import.meta.url);

/** @throws StoreRefusal */
export async function openSqlite(file: string): Promise<Store> {
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true });
  const writer = await StoreThread.start(WRITER_ENTRY, { path });
  const readers = await Promise.all(
    Array.from({ length: READERS }, () => StoreThread.start(READER_ENTRY, { path })),
  );
  return storeOf(new SqliteRunner(writer, readers));
}

class SqliteRunner implements OperationRunner {
  readonly #writer: StoreThread;
  readonly #readers: readonly StoreThread[];
  #closing: Promise<void> | null = null;

  constructor(writer: StoreThread, readers: readonly StoreThread[]) {
    this.#writer = writer;
    this.#readers = readers;
  }

  async run<N extends OperationName>(name: N, args: Arguments[N]): Promise<Answers[N]> {
    const thread = isRead(name) ? this.#idlestReader() : this.#writer;
    return (await thread.call(name, args)) as Answers[N];
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await Promise.all(this.#readers.map((reader) => reader.call(null, [])));
    // The last to close tidies the write-ahead log away.
    await this.#writer.call(null, []);
  }

  #idlestReader(): StoreThread {
    return this.#readers.reduce((best, one) => (one.waiting < best.waiting ? one : best));
  }
}
