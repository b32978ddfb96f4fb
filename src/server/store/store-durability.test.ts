/**
 * What is acknowledged is kept: processes are killed in the middle of their writes, and so is the
 * database's own server.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { findFaults } from './find-faults.ts';
import { openStore, type StorePlace } from './open-store.ts';
import { StoreRefusal } from './store-refusal.ts';
import { NO_POSTGRES, query, sqliteForTests } from './testing/databases.ts';
import { findPostgres, runPostgres } from './testing/run-postgres.ts';
import { sampleId } from './testing/samples.ts';

const RECORDER = fileURLToPath(new URL('./testing/record-main.ts', import.meta.url));
const KILLS = 3;
/** Until then it goes on; different for each kill, so that they fall on different moments. */
const ACKNOWLEDGED = 150;
/** On a busy machine. */
const TEST_MS = 120_000;

interface Recorder {
  readonly acknowledged: string[];
  /** Resolves when there are so many. */
  until(count: number): Promise<void>;
  /** Also of one that has ended by itself. */
  kill(): Promise<void>;
}

function record(place: StorePlace, prefix: string): Recorder {
  const child = spawn(process.execPath, [RECORDER, JSON.stringify(place), prefix], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  const acknowledged: string[] = [];
  let heard = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    acknowledged.push(line);
    heard.resolve();
    heard = Promise.withResolvers();
  });
  return {
    acknowledged,
    until: async (count) => {
      while (acknowledged.length < count) {
        await Promise.race([heard.promise, ended]);
        if (child.exitCode !== null) throw new Error(`it ended at ${acknowledged.length}`);
      }
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function expectKept(place: StorePlace, ids: readonly string[]): Promise<void> {
  const store = await openStore(place);
  const results = await Promise.all(ids.map((id) => store.result(id)));
  await store.close();
  expect(ids.filter((_, index) => results[index] === null)).toEqual([]);
  expect(await findFaults(place)).toEqual([]);
}

async function killAgainAndAgain(place: StorePlace): Promise<void> {
  const ids: string[] = [];
  for (let round = 0; round < KILLS; round++) {
    const recorder = record(place, `r${round}`);
    await recorder.until(ACKNOWLEDGED + 37 * round);
    await recorder.kill();
    ids.push(...recorder.acknowledged);
  }
  expect(ids.length).toBeGreaterThan(KILLS * ACKNOWLEDGED);
  await expectKept(place, ids);
}

describe('a store on SQLite', { timeout: TEST_MS }, () => {
  const database = sqliteForTests();
  afterAll(() => database.close());

  it('keeps every acknowledged result of a process that is killed', async () => {
    await killAgainAndAgain(await database.empty());
  });

  it('belongs to one process, until that one ends, however it ends', async () => {
    const place = await database.empty();
    const recorder = record(place, 'first');
    await recorder.until(1);
    const refused = openStore(place);
    await expect(refused).rejects.toThrow(StoreRefusal);
    await expect(refused).rejects.toThrow('is in use by another server');
    await recorder.kill();
    const store = await openStore(place);
    await expect(openStore(place)).rejects.toThrow('is in use by another server');
    expect(await store.profile(sampleId(1))).not.toBeNull();
    await store.close();
    await (await openStore(place)).close();
  });
});

const programs = findPostgres();
if (programs === null) {
  it.skip(`a store on a PostgreSQL of its own: ${NO_POSTGRES}`, () => undefined);
} else {
  const server = await runPostgres(programs);
  describe('a store on PostgreSQL', { timeout: TEST_MS }, () => {
    const place: StorePlace = { kind: 'postgres', url: server.url };
    afterAll(() => server.stop());

    it('keeps every acknowledged result of a process that is killed', async () => {
      await killAgainAndAgain(place);
    });

    it('keeps every acknowledged result when the database is killed', async () => {
      const ids: string[] = [];
      for (let round = 0; round < 2; round++) {
        const recorder = record(place, `s${round}`);
        await recorder.until(ACKNOWLEDGED);
        await server.crash();
        await recorder.kill();
        ids.push(...recorder.acknowledged);
      }
      await expectKept(place, ids);
    });

    it('goes on after the database has come back', async () => {
      const store = await openStore(place);
      await server.crash();
      // Connections of before are lost, and each is found out once.
      await expect
        .poll(() => store.profile(sampleId(1)).catch(() => null))
        .toMatchObject({ id: sampleId(1) });
      await store.close();
    });

    it('is not opened where a commit would not wait for the disk', async () => {
      await query(server.url, 'ALTER ROLE postgres SET synchronous_commit = off');
      await expect(openStore(place)).rejects.toThrow(/synchronous_commit is off and must be on/);
      await query(server.url, 'ALTER ROLE postgres RESET synchronous_commit');
    });

    it('is not opened where nothing is forced to the disk', async () => {
      const lax = await runPostgres(programs, ['fsync=off']);
      try {
        await expect(openStore({ kind: 'postgres', url: lax.url })).rejects.toThrow(
          /fsync is off and must be on/,
        );
      } finally {
        await lax.stop();
      }
    });

    it('says in a sentence that nobody answers', async () => {
      const nobody: StorePlace = { kind: 'postgres', url: 'postgres://x:secret@127.0.0.1:1/x' };
      await expect(openStore(nobody)).rejects.toThrow(/^PostgreSQL does not answer/);
      await expect(openStore(nobody)).rejects.not.toThrow('secret');
    });
  });
}
