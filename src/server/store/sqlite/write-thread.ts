/** The thread that alone writes a SQLite file, and holds its lock. */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { type Call, failureOf, type Outcome, READY_ID, type ThreadData } from './calls.ts';
import { type FileLock, lockFile } from './file-lock.ts';
import { writeGroup } from './group-writer.ts';
import { refuseFault } from './refuse-fault.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { upgradeSqlite } from './upgrade-sqlite.ts';

const { path } = workerData as ThreadData;

try {
  const { lock, connection } = open();
  answer(READY_ID, { ok: true, value: undefined });
  parentPort?.on('message', (first: Call) => {
    let last: Call | null = first.name === null ? first : null;
    const next = (): Call | null => {
      const call = waiting();
      if (call?.name === null) last = call;
      return last === null ? call : null;
    };
    if (last === null)
      for (const { id, outcome } of writeGroup(connection, first, next)) answer(id, outcome);
    if (last === null) return;
    connection.close();
    lock.release();
    answer(last.id, { ok: true, value: undefined });
    parentPort?.close();
  });
} catch (error) {
  answer(READY_ID, { ok: false, failure: failureOf(error) });
}

/** @throws StoreRefusal */
function open(): { readonly lock: FileLock; readonly connection: SqliteConnection } {
  const lock = lockFile(path);
  try {
    return { lock, connection: refuseFault(path, openNewest) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openNewest(): SqliteConnection {
  const connection = SqliteConnection.toWrite(path);
  try {
    upgradeSqlite(connection, path);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

function waiting(): Call | null {
  const held = parentPort === null ? undefined : receiveMessageOnPort(parentPort);
  return held === undefined ? null : (held.message as Call);
}

function answer(id: number, outcome: Outcome): void {
  parentPort?.postMessage({ id, outcome });
}
