/** A thread that reads a SQLite file, each call as of one moment. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Call, failureOf, type Outcome, READY_ID, type ThreadData } from './calls.ts';
import { refuseFault } from './refuse-fault.ts';
import { runCall } from './run-call.ts';
import { SqliteConnection } from './sqlite-connection.ts';

const { path } = workerData as ThreadData;

try {
  const connection = refuseFault(path, () => SqliteConnection.toRead(path));
  answer(READY_ID, { ok: true, value: undefined });
  parentPort?.on('message', ({ id, name, args }: Call) => {
    if (name === null) {
      connection.close();
      answer(id, { ok: true, value: undefined });
      parentPort?.close();
      return;
    }
    connection.exec('BEGIN');
    try {
      answer(id, { ok: true, value: runCall(connection, name, args) });
    } catch (error) {
      answer(id, { ok: false, failure: failureOf(error) });
    } finally {
      connection.exec('COMMIT');
    }
  });
} catch (error) {
  answer(READY_ID, { ok: false, failure: failureOf(error) });
}

function answer(id: number, outcome: Outcome): void {
  parentPort?.postMessage({ id, outcome });
}
