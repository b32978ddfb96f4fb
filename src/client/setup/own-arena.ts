/**
 * An arena of the player's own, from a file of theirs: read in the page, so that what is wrong with
 * it is said at once and nothing travels before it is used. Loaded when there is a file.
 */

import type { ArenaProblem } from '../../protocol/arena-file/arena-problem.ts';
import { type ArenaFile, arenaOfFile } from '../../protocol/arena-preview.ts';
import { readArena } from '../../protocol/read-arena.ts';
import type { Arena } from '../../worker/api.ts';

export interface OwnArena {
  readonly fileName: string;
  readonly file: ArenaFile;
  readonly arena: Arena;
  /** What an import could not carry over, in sentences. */
  readonly notes: readonly string[];
}

export type ReadOwnArena =
  | { readonly ok: true; readonly own: OwnArena }
  | { readonly ok: false; readonly fileName: string; readonly problems: readonly ArenaProblem[] };

/** @param text of an arena file, or of a HaxBall stadium */
export function readOwnArena(fileName: string, text: string): ReadOwnArena {
  const read = readArena(text, fileName);
  if (!read.ok) return { ok: false, fileName, problems: read.problems };
  const { file, notes } = read;
  return { ok: true, own: { fileName, file, arena: arenaOfFile(file), notes } };
}
