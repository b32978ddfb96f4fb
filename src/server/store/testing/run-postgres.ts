/**
 * A PostgreSQL of the test's own, in a temporary folder, reached by a socket there: the programs are
 * Debian's or those on PATH. It refuses to run as root and then runs as the user `postgres`.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

const START_MS = 30_000;
const LOOK_MS = 50;

export interface TestPostgres {
  readonly url: string;
  /** As if the power had gone; then it begins again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** @returns the folder of its programs, null where there are none */
export function findPostgres(): string | null {
  const folders = [
    ...globSync('/usr/lib/postgresql/*/bin').sort().reverse(),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** @param settings as `fsync=off` */
export async function runPostgres(
  programs: string,
  settings: readonly string[] = [],
): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'driftball-pg-'));
  const user = process.getuid?.() === 0 ? userIds('postgres') : null;
  if (user !== null) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const initArgs = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(join(programs, 'initdb'), initArgs, { ...user, cwd: folder, stdio: 'pipe' });
  const args = ['-D', data, '-k', folder, '-c', 'listen_addresses='];
  const start = (): ChildProcess =>
    spawn(
      join(programs, 'postgres'),
      [...args, ...settings.flatMap((setting) => ['-c', setting])],
      { ...user, cwd: folder, stdio: 'ignore' },
    );
  const url = `postgres://postgres@localhost/postgres?host=${folder}`;
  let server = start();
  // Of a test run that ends before its tests do.
  const killNow = (): void => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', killNow);
  await answers(url);
  return {
    url,
    crash: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
      // The old one's children end a moment later; until then the folder is theirs.
      const untilMs = performance.now() + START_MS;
      do {
        server = start();
        await Promise.race([once(server, 'exit'), answers(url)]);
      } while (server.exitCode !== null && performance.now() < untilMs);
    },
    stop: async () => {
      process.off('exit', killNow);
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<void> {
  const untilMs = performance.now() + START_MS;
  while (performance.now() < untilMs) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }
  throw new Error(`PostgreSQL did not begin within ${START_MS} ms`);
}

function userIds(name: string): { uid: number; gid: number } {
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
