/** Finds the arena that a welcome names: one that comes with the game, or a player's own from the server. */
import { customArenaHash } from '../protocol/custom-arena.ts';
import type { Arena } from '../sim/arena/arena.ts';
import { arenaNamed } from '../sim/arena/arenas.ts';
import { compileArena } from '../sim/arena/compile-arena.ts';
import { httpAddress } from './http-address.ts';
import { ArenaError, OutdatedError } from './join-error.ts';

const PATIENCE_MS = 10_000;

/**
 * @param signal gives it up
 * @throws OutdatedError when this page does not know the arena; ArenaError when the server does not
 *   hand out what it named; the signal's reason
 */
export async function resolveArena(
  id: string,
  serverUrl: string,
  signal: AbortSignal,
): Promise<Arena> {
  const hash = customArenaHash(id);
  if (hash === null) {
    const arena = arenaNamed(id);
    if (arena === undefined) throw new OutdatedError(`arena ${id}`);
    return arena;
  }
  const text = await download(`${httpAddress(serverUrl)}/arenas/${hash}`, signal);
  if (!(await isTextOf(text, hash))) throw new ArenaError(`arena ${hash} is not what it says`);
  // Most matches are on an arena that comes with the game, and need no reader of files.
  const { parseArenaFile } = await import('../protocol/arena-file/parse-arena-file.ts');
  const parsed = parseArenaFile(text);
  if (parsed.ok) return compileArena(parsed.file);
  throw new ArenaError(`arena ${hash}: ${parsed.problems[0]?.message ?? 'cannot be read'}`);
}

async function download(url: string, signal: AbortSignal): Promise<string> {
  try {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    const response = await fetch(url, { signal: patience });
    if (response.ok) return await response.text();
    throw new ArenaError(`${url} answered ${response.status}`);
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof ArenaError
      ? error
      : new ArenaError(`${url} cannot be had`, { cause: error });
  }
}

/** Where a page has no digests, it was not served securely, and a check would prove nothing. */
async function isTextOf(text: string, hash: string): Promise<boolean> {
  const { subtle } = crypto as Partial<Crypto>;
  if (subtle === undefined) return true;
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.startsWith(hash);
}
