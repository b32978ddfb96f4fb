/** Backups, made while a server writes, and the way back. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findFaults } from '../find-faults.ts';
import { openStore, type StorePlace } from '../open-store.ts';
import { createProfile } from '../operations/profiles.ts';
import { StoreRefusal } from '../store-refusal.ts';
import { sampleId, sampleProfile } from '../testing/samples.ts';
import { backUpSqlite, restoreSqlite } from './copy-sqlite.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { upgradeSqlite } from './upgrade-sqlite.ts';

const DAMAGED = 'is damaged (file is not a database): restore the newest backup';
const TASK = join(import.meta.dirname, '../../../../scripts/tasks/data.ts');

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

it.each([
  ['its beginning', 0],
  ['a page of its tables', 4096],
])('restores over a file of which %s is damaged, and keeps that one', async (_, atByte) => {
  const copyPath = join(folder, 'copy');
  makeFile();
  backUpSqlite(place.path, copyPath);
  overwrite(place.path, atByte);
  writeFileSync(`${place.path}-wal`, 'what was left of a log');
  const damaged = readFileSync(place.path);

  const aside = restoreSqlite(place.path, copyPath);
  expect(readFileSync(aside ?? '')).toEqual(damaged);
  expect(existsSync(`${place.path}-wal`)).toBe(false);
  expect(readdirSync(folder)).not.toContain('people.sqlite.restored');
  expect(readFileSync(place.path)).toEqual(readFileSync(copyPath));
  expect(await findFaults(place)).toEqual([]);
});

it('does not open a damaged file, says so, and leaves the way free for restoring', async () => {
  const copyPath = join(folder, 'copy');
  makeFile();
  backUpSqlite(place.path, copyPath);
  overwrite(place.path, 0);
  const refused = await openStore(place).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StoreRefusal);
  expect(String(refused)).toContain(DAMAGED);
  expect(() => backUpSqlite(place.path, join(folder, 'second'))).toThrow(DAMAGED);
  restoreSqlite(place.path, copyPath);
});

it('tells of damage by the command line in a sentence, with a status of 1', async () => {
  makeFile();
  overwrite(place.path, 4096);
  expect(await findFaults(place)).toEqual([expect.stringMatching(/people\.sqlite is damaged: /)]);
  place = { kind: 'sqlite', path: join(folder, 'driftball.sqlite') };
  makeFile();
  overwrite(place.path, 0);
  const env = { ...process.env, DRIFTBALL_DATA: folder, DATABASE_URL: '' };
  const { status, stderr } = spawnSync(process.execPath, [TASK, 'check'], { env });
  expect(status).toBe(1);
  expect(String(stderr)).toMatch(/^\S+ is damaged \(.*\): restore .* beside it\.\n$/);
});

/** With a person in it; as `openStore` makes it, without its threads. */
function makeFile(): void {
  const connection = SqliteConnection.toWrite(place.path);
  upgradeSqlite(connection, place.path);
  connection.run(createProfile(sampleProfile(1)));
  connection.close();
}

function overwrite(path: string, atByte: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, new Uint8Array(3000).fill(0x5a), 0, 3000, atByte);
  closeSync(file);
}
