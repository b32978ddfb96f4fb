/** Backups, made while a server writes, and the way back. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findFaults } from '../find-faults.ts';
import { openStore, type StorePlace } from '../open-store.ts';
import { sampleId, sampleProfile } from '../testing/samples.ts';
import { backUpSqlite, restoreSqlite } from './copy-sqlite.ts';

let folder: string;
let place: Extract<StorePlace, { kind: 'sqlite' }>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'driftball-copy-'));
  place = { kind: 'sqlite', path: join(folder, 'people.sqlite') };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('backs up beside a running server, and restores once that has ended', async () => {
  const copyPath = join(folder, 'copies', 'first');
  const store = await openStore(place);
  await store.createProfile(sampleProfile(1));
  backUpSqlite(place.path, copyPath);
  await store.createProfile(sampleProfile(2));
  expect(() => backUpSqlite(place.path, copyPath)).toThrow('is there already');
  expect(() => restoreSqlite(place.path, copyPath)).toThrow('is in use by another server');
  await store.close();

  const aside = restoreSqlite(place.path, copyPath);
  expect(aside).not.toBeNull();
  const restored = await openStore(place);
  expect(await restored.profile(sampleId(1))).not.toBeNull();
  expect(await restored.profile(sampleId(2))).toBeNull();
  await restored.close();
  expect(await findFaults(place)).toEqual([]);

  // And back again: nothing was lost by it.
  restoreSqlite(place.path, aside ?? '');
  const before = await openStore(place);
  expect(await before.profile(sampleId(2))).not.toBeNull();
  await before.close();
});

it('restores nothing that is no backup', async () => {
  const store = await openStore(place);
  await store.close();
  const other = join(folder, 'letter.txt');
  writeFileSync(other, 'Dear server, '.repeat(1000));
  expect(() => restoreSqlite(place.path, other)).toThrow('is no backup of a Driftball server');
  expect(() => restoreSqlite(place.path, join(folder, 'none'))).toThrow('There is no file');
  expect(() => backUpSqlite(join(folder, 'none'), join(folder, 'copy'))).toThrow(
    'nothing to back up',
  );
  expect(readdirSync(folder)).not.toContain('none');
});
