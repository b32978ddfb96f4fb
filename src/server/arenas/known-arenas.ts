/** Where matches find the arena that their options name. */
import type { Arena } from '../../sim/arena/arena.ts';
import { arenaNamed } from '../../sim/arena/arenas.ts';

export interface KnownArenas {
  /** @param id of `ArenaIdSchema` */
  has(id: string): boolean;
  /** Compiles it. @returns null when there is none, or none any more */
  find(id: string): Arena | null;
  /** Keeps the arena for as long as a match is played on it. @returns ends that */
  hold(id: string): () => void;
}

/** Those that come with the game. */
export const BUILT_IN_ARENAS: KnownArenas = {
  has: (id) => arenaNamed(id) !== undefined,
  find: (id) => arenaNamed(id) ?? null,
  hold: () => () => undefined,
};
