/**
 * An arena of the player's own, from a file of theirs: read in the page, so that what is wrong with
 * it is said at once and nothing travels before it is used. Loaded when there is a file.
 */

import type { ArenaProblem } from '../../protocol/arena-file/arena-problem.ts';
import { parseArenaFile } from '../../protocol/arena-file/parse-arena-file.ts';
import { type ArenaFile, arenaOfFile } from '../../protocol/arena-preview.ts';
import { importStadium } from '../../protocol/stadium-file/import-stadium.ts';
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

/** Fields that stadium files have and arena files do not. */
const STADIUM_FIELDS = /["']?(vertexes|segments|playerPhysics|ballPhysics|bg)["']?\s*:/;

/** @param text of an arena file, or of a HaxBall stadium */
export function readOwnArena(fileName: string, text: string): ReadOwnArena {
  const isStadium = /\.hbs$/i.test(fileName) || STADIUM_FIELDS.test(text);
  const read =
    isStadium && !text.includes('driftball-arena') ? importStadium(text) : readArena(text);
  if (!read.ok) return { ok: false, fileName, problems: read.problems };
  const { file, notes } = read;
  return { ok: true, own: { fileName, file, arena: arenaOfFile(file), notes } };
}

function readArena(text: string): ReturnType<typeof importStadium> {
  const parsed = parseArenaFile(text);
  return parsed.ok ? { ...parsed, notes: [] } : parsed;
}
