import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readDataPlace, readServerKey } from './data-place.ts';
import { type OpenServer, openServer } from './open-server.ts';

const folders: string[] = [];
const opened: OpenServer[] = [];

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'driftball-data-'));
  folders.push(folder);
  return folder;
}

async function open(DRIFTBALL_DATA: string): Promise<OpenServer> {
  const server = await openServer({ env: { DRIFTBALL_DATA }, root: '/nowhere' }, {});
  opened.push(server);
  return server;
}

test('data lie in the project, in a folder that is named, or in PostgreSQL', () => {
  expect(readDataPlace({}, '/project')).toEqual({
    folder: '/project/data',
    store: { kind: 'sqlite', path: '/project/data/driftball.sqlite' },
  });
  expect(readDataPlace({ DRIFTBALL_DATA: 'else', DATABASE_URL: 'postgres://x' }, '/p')).toEqual({
    folder: '/p/else',
    store: { kind: 'postgres', url: 'postgres://x' },
  });
});

test('the secret is made once, for the owner alone, unless one is given', async () => {
  const folder = join(emptyFolder(), 'new');
  const key = await readServerKey(folder, {});
  expect(key).toHaveLength(32);
  expect(await readServerKey(folder, {})).toEqual(key);
  expect(statSync(join(folder, 'server.key')).mode & 0o777).toBe(0o600);
  const given = await readServerKey(folder, { DRIFTBALL_TICKET_KEY: 'given' });
  expect(Buffer.from(given).toString()).toBe('given');
  writeFileSync(join(folder, 'server.key'), 'no key');
  await expect(readServerKey(folder, {})).rejects.toThrow('is no key of a server. Delete it');
});

test('two servers cannot keep the same data, and the second says so', async () => {
  const folder = emptyFolder();
  const first = await open(folder);
  await expect(open(folder)).rejects.toThrow(/in use by another server/);
  await first.close();
  opened.length = 0;
  await open(folder);
});

test('a folder that cannot be written to is named, with what to do', async () => {
  const file = join(emptyFolder(), 'file');
  writeFileSync(file, '');
  await expect(open(file)).rejects.toThrow(/cannot be used .* another one by DRIFTBALL_DATA/);
  expect(readFileSync(file, 'utf8')).toBe('');
});
