/**
 * Arenas for those who only show them, the page's dialogs: they may not reach into the simulation.
 * Loaded with those dialogs, as the built-in files come along.
 */
import type { Arena } from '../sim/arena/arena.ts';
import type { ArenaFile } from '../sim/arena/arena-file.ts';
import { ARENAS } from '../sim/arena/arenas.ts';
import { compileArena } from '../sim/arena/compile-arena.ts';

export type { ArenaFile };

/** In the order in which they are offered. */
export function builtInArenas(): readonly Arena[] {
  return ARENAS;
}

/** @param file that parseArenaFile or importStadium let through */
export function arenaOfFile(file: ArenaFile): Arena {
  return compileArena(file);
}
