/** A call by its name, on a connection. The arguments were typed where the call was made. */

import type { Operation } from '../operations/operation.ts';
import { type Arguments, OPERATIONS, type OperationName } from '../operations/operations.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

export function runCall<N extends OperationName>(
  connection: SqliteConnection,
  name: N,
  args: readonly unknown[],
): unknown {
  const operation: (...args: Arguments[N]) => Operation<unknown> = OPERATIONS[name];
  return connection.run(operation(...(args as Arguments[N])));
}
