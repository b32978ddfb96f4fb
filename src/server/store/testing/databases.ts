/** The databases that the store's tests run on: each makes empty ones, and takes them away. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StorePlace } from '../open-store.ts';

export interface TestDatabase {
  readonly name: string;
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
