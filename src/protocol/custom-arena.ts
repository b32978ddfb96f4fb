/**
 * Names of people's own arenas: `custom:` and the first half of the SHA-256 of the arena's canonical
 * text, in hex. 128 bits: nobody finds two arenas of one name.
 */
import type { ArenaFile } from '../sim/arena/arena-file.ts';

export const ARENA_HASH_DIGITS = 32;
const PREFIX = 'custom:';

export function customArenaId(hash: string): string {
  return `${PREFIX}${hash}`;
}

/** @param id of `ArenaIdSchema`. @returns null for an arena that comes with the game */
export function customArenaHash(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
}

/** What is hashed and handed out: a parsed file has its fields in the schema's order. */
export function canonicalText(file: ArenaFile): string {
  return JSON.stringify(file);
}
