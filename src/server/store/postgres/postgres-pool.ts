/** Connections to PostgreSQL, each used for one transaction at a time. */
import pg from 'pg';
import type { Operation, Row } from '../operations/operation.ts';
import { PostgresStatements } from './postgres-statement.ts';

const INT8 = 20;
const NUMERIC = 1700;
const CONNECT_MS = 5000;
const MAX_ATTEMPTS = 10;
const PAUSE_MS = 5;
/** Serialisation failure, deadlock, and two who made the same at once: the second then finds it. */
const AGAIN = ['40001', '40P01', '23505'];

export class PostgresPool {
  readonly #pool: pg.Pool;
  readonly #begin: string;
  readonly #statements = new PostgresStatements();

  constructor(url: string, kind: 'read' | 'write', connections: number) {
    this.#begin = kind === 'read' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN';
    this.#pool = new pg.Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: CONNECT_MS,
      application_name: `driftball ${kind}`,
      types: { getTypeParser: parserOf },
    });
    // Of idle connections: the next call opens others.
    this.#pool.on('error', () => undefined);
  }

  /** In one transaction. @param operation begins it, again after a conflict with another */
  async run<T>(operation: () => Operation<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once(operation);
      } catch (error) {
        if (attempt === MAX_ATTEMPTS || !AGAIN.includes(codeOf(error))) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt * Math.random()));
      }
    }
  }

  async exec(sql: string): Promise<readonly Row[]> {
    const { rows } = await this.#pool.query<Row>(sql);
    return rows;
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #once<T>(operation: () => Operation<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(this.#begin);
      const steps = operation();
      let step = steps.next([]);
      while (step.done !== true) {
        const { rows } = await client.query<Row>(this.#statements.of(step.value));
        step = steps.next(rows);
      }
      await client.query('COMMIT');
      return step.value;
    } catch (error) {
      await client.query('ROLLBACK').catch((lost: Error) => {
        broken = lost;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** 64-bit numbers come as numbers: none of the store's is as great as 2^53. */
function parserOf(typeId: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (typeId === INT8 || typeId === NUMERIC) return Number;
  return format === 'binary'
    ? pg.types.getTypeParser(typeId, 'binary')
    : pg.types.getTypeParser(typeId, 'text');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
