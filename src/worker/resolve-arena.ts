/** Finds the arena that a welcome names. */
import type { Arena } from '../sim/arena/arena.ts';
import { arenaNamed } from '../sim/arena/arenas.ts';
import { OutdatedError } from './join-error.ts';

/** @throws OutdatedError when this page does not know the arena */
export async function resolveArena(id: string, _serverUrl: string): Promise<Arena> {
  const arena = arenaNamed(id);
  if (arena === undefined) throw new OutdatedError(`arena ${id}`);
  return arena;
}
