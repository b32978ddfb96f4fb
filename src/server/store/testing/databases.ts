/** The databases that the store's tests run on: each makes empty ones, and takes them away. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { StorePlace } from '../open-store.ts';
import { findPostgres, runPostgres } from './run-postgres.ts';

/** Where there is no PostgreSQL. CI fails on it. */
export const NO_POSTGRES =
  'PostgreSQL is not here: install it (Debian: postgresql), or set TEST_DATABASE_URL';

export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Of a database with nothing in it. */
  empty(): Promise<StorePlace>;
  close(): Promise<void>;
}

export function sqliteForTests(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'driftball-store-'));
  let count = 0;
  return {
    name: 'SQLite',
    empty: async () => ({ kind: 'sqlite', path: join(folder, `${++count}`, 'people.sqlite') }),
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** TEST_DATABASE_URL's, else one that is started for it; null where there is none. */
export async function postgresForTests(): Promise<TestDatabase | null> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== '') return inSchemas(given, async () => undefined);
  const programs = findPostgres();
  if (programs === null) return null;
  const server = await runPostgres(programs);
  return inSchemas(server.url, () => server.stop());
}

function inSchemas(serverUrl: string, stop: () => Promise<void>): TestDatabase {
  const schemas: string[] = [];
  return {
    name: 'PostgreSQL',
    empty: async () => {
      const schema = `driftball_test_${process.pid}_${schemas.length}`;
      schemas.push(schema);
      await query(serverUrl, `CREATE SCHEMA ${schema}`);
      return { kind: 'postgres', url: withSchema(serverUrl, schema) };
    },
    close: async () => {
      for (const schema of schemas) await query(serverUrl, `DROP SCHEMA ${schema} CASCADE`);
      await stop();
    },
  };
}

function withSchema(serverUrl: string, schema: string): string {
  const url = new URL(serverUrl);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return url.href.replaceAll('+', '%20');
}

/** In one query, or one after the other. */
export async function query(url: string, sql: string): Promise<readonly object[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<object>(sql);
    return rows;
  } finally {
    await client.end();
  }
}
