/** The thread that alone writes a SQLite file, and holds its lock. */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { type Call, failureOf, type Outcome, READY_ID, type ThreadData } from './calls.ts';
import { lockFile } from './file-lock.ts';
import { writeGroup } from './group-writer.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { upgradeSqlite } from './upgrade-sqlite.ts';

const { path } = workerData as ThreadData;

try {
  const lock = lockFile(path);
  const connection = SqliteConnection.toWrite(path);
  upgradeSqlite(connection, path);
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

function waiting(): Call | null {
  const held = parentPort === null ? undefined : receiveMessageOnPort(parentPort);
  return held === undefined ? null : (held.message as Call);
}

function answer(id: number, outcome: Outcome): void {
  parentPort?.postMessage({ id, outcome });
}
