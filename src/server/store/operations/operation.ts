/**
 * What the store does is written once, for both databases: an operation is a generator that yields the
 * statements it needs and is handed their rows. SQLite runs it without a pause in its writer's thread,
 * PostgreSQL with a round trip each. The SQL is what both understand; values stand as `?`.
 *
 * An operation must do nothing but yield and compute: it may be run again from its beginning.
 */
export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

export interface Statement {
  readonly sql: string;
  readonly values: readonly Value[];
  /** Holds the rows until the transaction ends. SQLite's writer is alone and needs it not. */
  readonly forUpdate?: true;
}

export type Operation<T> = Generator<Statement, T, readonly Row[]>;

export function statement(sql: string, ...values: Value[]): Statement {
  return { sql, values };
}

export function lockingStatement(sql: string, ...values: Value[]): Statement {
  return { sql, values, forUpdate: true };
}

/** `(?, ?), (?, ?)` for two rows of two. */
export function places(rows: number, columns: number): string {
  return Array(rows)
    .fill(`(${Array(columns).fill('?').join(', ')})`)
    .join(', ');
}

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw wrong(row, column, 'a text');
  return value;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw wrong(row, column, 'a number');
  return value;
}

function wrong(row: Row, column: string, wanted: string): Error {
  return new Error(`the database's '${column}' is not ${wanted} but ${typeof row[column]}`);
}
