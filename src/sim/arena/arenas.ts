/**
 * The arenas that come with the game. Who wants one by name (a room's settings, a replay, a bench)
 * asks here; people's own arenas are compiled where they come in and are never in this list.
 */
import type { Arena } from './arena.ts';
import type { ArenaFile } from './arena-file.ts';
import { compileArena } from './compile-arena.ts';
import bumpers from './files/bumpers.json' with { type: 'json' };
import classic from './files/classic.json' with { type: 'json' };
import foundry from './files/foundry.json' with { type: 'json' };

/** What TypeScript makes of a document is looser than an arena file; a test parses each. */
const FILES = [classic, bumpers, foundry] as readonly unknown[] as readonly ArenaFile[];

export const ARENAS: readonly Arena[] = FILES.map(compileArena);

export function arenaNamed(name: string): Arena | undefined {
  return ARENAS.find((arena) => arena.name === name);
}
