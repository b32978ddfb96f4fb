/** A database of an earlier version, with data in it, as it was written then; and one of a later. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { findFaults } from './find-faults.ts';
import { openStore, type StorePlace } from './open-store.ts';
import { NO_POSTGRES, postgresForTests, query, sqliteForTests } from './testing/databases.ts';
import { NOW_MS, sampleId, sampleKey } from './testing/samples.ts';

async function run(place: StorePlace, sql: string): Promise<void> {
  if (place.kind === 'postgres') {
    await query(place.url, sql);
    return;
  }
  mkdirSync(dirname(place.path), { recursive: true });
  const database = new DatabaseSync(place.path);
  database.exec(sql);
  database.close();
}

const postgres = await postgresForTests();
if (postgres === null) it.skip(`an upgrade on PostgreSQL: ${NO_POSTGRES}`, () => undefined);

for (const database of [sqliteForTests(), ...(postgres === null ? [] : [postgres])]) {
  describe(`a store on ${database.name}`, () => {
    afterAll(() => database.close());
    const dialect = database.name === 'SQLite' ? 'sqlite' : 'postgres';
    const fixture = join(import.meta.dirname, 'testing', `version-1-${dialect}.sql`);

    it('brings a database of version 1 to this one, with all that is in it', async () => {
      const place = await database.empty();
      await run(place, readFileSync(fixture, 'utf8'));
      const store = await openStore(place);
      const [ann, bob, cat] = await Promise.all([1, 2, 3].map((n) => store.profile(sampleId(n))));
      expect([ann?.name, bob?.name, cat?.name]).toEqual(['Person 1', 'Person 2', 'Person 3']);
      expect(await store.profileOfKey(sampleKey(11))).toEqual(ann);
      expect(bob).toMatchObject({ hasRecoveryCode: true });
      expect(await store.history(sampleId(1), { limit: 10 })).toMatchObject([
        { id: 'm-2', score: [2, 2] },
        { id: 'm-1', score: [1, 0] },
      ]);
      expect(await store.totals(sampleId(1))).toMatchObject([
        { mode: '1v1', wins: 1, rated: 1 },
        { mode: '2v2', draws: 1, rated: 1 },
      ]);
      const board = { mode: '1v1', period: 'season', atMs: NOW_MS } as const;
      expect(await store.boardPage(board, 1, 10)).toMatchObject({
        total: 2,
        lines: [{ person: { id: sampleId(1) } }, { person: { id: sampleId(2) } }],
      });
      // What is new.
      const party = {
        code: 'p',
        leader: sampleId(1),
        members: [sampleId(1), sampleId(2)],
        mode: '2v2',
        changedAtMs: NOW_MS,
      } as const;
      await store.saveParty(party);
      await store.setBlocked(sampleId(1), sampleId(3), true, NOW_MS);
      await store.close();
      expect(await findFaults(place)).toEqual([]);
      const again = await openStore(place);
      expect(await again.party('p')).toEqual(party);
      await again.close();
      if (place.kind === 'sqlite') {
        const copies = readdirSync(dirname(place.path)).filter((name) =>
          name.includes('.version-1-'),
        );
        expect(copies).toHaveLength(1);
      }
    });

    it('leaves a database of a newer version alone, and says so', async () => {
      const place = await database.empty();
      await (await openStore(place)).close();
      await run(
        place,
        place.kind === 'sqlite'
          ? 'PRAGMA user_version = 99'
          : 'UPDATE store_version SET version = 99',
      );
      const refused = openStore(place);
      await expect(refused).rejects.toThrow(
        /is of version 99, and this server knows versions up to/,
      );
      await expect(refused).rejects.toMatchObject({ name: 'StoreRefusal' });
    });
  });
}
