/**
 * Writes what is waiting in one transaction, a savepoint each: one wait for the disk is shared by all
 * of a group, and one that fails takes nobody with it. Nothing is answered before the COMMIT.
 */
import { type Call, failureOf, type Outcome, type Reply } from './calls.ts';
import { runCall } from './run-call.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

/** Bounds how long the first of a group waits for the others. */
const MAX_GROUP = 256;
const MAX_GROUP_MS = 20;

/**
 * @param first with a name @param next the next that waits, null for none
 * @returns the answers, which are now true
 */
export function writeGroup(
  connection: SqliteConnection,
  first: Call,
  next: () => Call | null,
): readonly Reply[] {
  const group: Call[] = [];
  const startMs = performance.now();
  try {
    const replies: Reply[] = [];
    connection.exec('BEGIN IMMEDIATE');
    for (let call: Call | null = first; call !== null; call = next()) {
      group.push(call);
      replies.push({ id: call.id, outcome: writeOne(connection, call) });
      if (replies.length >= MAX_GROUP || performance.now() - startMs > MAX_GROUP_MS) break;
    }
    connection.exec('COMMIT');
    return replies;
  } catch (error) {
    // The disk, most likely: none of the group was kept.
    rollBack(connection);
    const outcome: Outcome = { ok: false, failure: failureOf(error) };
    return (group.length === 0 ? [first] : group).map(({ id }) => ({ id, outcome }));
  }
}

function writeOne(connection: SqliteConnection, { name, args }: Call): Outcome {
  if (name === null) return { ok: true, value: undefined };
  connection.exec('SAVEPOINT one');
  try {
    const value = runCall(connection, name, args);
    connection.exec('RELEASE one');
    return { ok: true, value };
  } catch (error) {
    connection.exec('ROLLBACK TO one; RELEASE one');
    return { ok: false, failure: failureOf(error) };
  }
}

function rollBack(connection: SqliteConnection): void {
  try {
    connection.exec('ROLLBACK');
  } catch {
    // SQLite has done so by itself.
  }
}
