/**
 * Where a server keeps what outlives it, by its environment, and the secret that lies there:
 *
 *   DRIFTBALL_DATA        a folder; `data` in the project
 *   DATABASE_URL          a PostgreSQL database for people and results, instead of a file there
 *   DRIFTBALL_TICKET_KEY  the secret that signs seat tickets and session tokens; kept in the folder
 *                         where it is left out
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { StorePlace } from './store/open-store.ts';

export interface DataPlace {
  readonly folder: string;
  readonly store: StorePlace;
}

type Environment = Readonly<Record<string, string | undefined>>;

const KEY_FILE = 'server.key';
const KEY_BYTES = 32;

/** @param root of the project */
export function readDataPlace(env: Environment, root: string): DataPlace {
  const folder = resolve(root, env.DRIFTBALL_DATA || 'data');
  return {
    folder,
    store: env.DATABASE_URL
      ? { kind: 'postgres', url: env.DATABASE_URL }
      : { kind: 'sqlite', path: join(folder, 'driftball.sqlite') },
  };
}

/** Makes the secret where there is none. @throws Error with a sentence */
export async function readServerKey(folder: string, env: Environment): Promise<Uint8Array> {
  if (env.DRIFTBALL_TICKET_KEY) return Buffer.from(env.DRIFTBALL_TICKET_KEY);
  const path = join(folder, KEY_FILE);
  try {
    await mkdir(folder, { recursive: true });
    // Not over another one: two servers may begin at once.
    await writeFile(path, randomBytes(KEY_BYTES).toString('hex'), {
      flag: 'wx',
      mode: 0o600,
    }).catch(unlessThere);
    const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
    if (key.length === KEY_BYTES) return key;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The folder ${folder} cannot be used for the server's data (${why}). Make it writable, or name another one by DRIFTBALL_DATA.`,
      { cause },
    );
  }
  throw new Error(`${path} is no key of a server. Delete it, and a new one is made.`);
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
