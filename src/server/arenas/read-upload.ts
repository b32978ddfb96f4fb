/** An arena that somebody sends: our own format or a HaxBall stadium, told apart by what is in it. */

import type { ArenaProblem } from '../../protocol/arena-file/arena-problem.ts';
import { parseArenaFile } from '../../protocol/arena-file/parse-arena-file.ts';
import { canonicalText } from '../../protocol/custom-arena.ts';
import { importStadium } from '../../protocol/stadium-file/import-stadium.ts';
import type { ArenaFile } from '../../sim/arena/arena-file.ts';

export type ReadUpload =
  | {
      readonly ok: true;
      readonly title: string;
      /** Of the arena file; within what such a text may have. */
      readonly text: string;
      /** What an import could not carry over, in sentences. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly ArenaProblem[] };

/** Only stadium files have these. */
const STADIUM_FIELDS = /["']?(?:vertexes|segments|playerPhysics|ballPhysics|bg)["']?\s*:/;

/** @param text from anyone */
export function readUpload(text: string): ReadUpload {
  const isStadium = STADIUM_FIELDS.test(text) && !text.includes('driftball-arena');
  return isStadium ? readStadiumFile(text) : readArenaFile(text);
}

function readArenaFile(text: string): ReadUpload {
  const read = parseArenaFile(text);
  return read.ok ? taken(read.file, []) : read;
}

function readStadiumFile(text: string): ReadUpload {
  const read = importStadium(text);
  return read.ok ? taken(read.file, read.notes) : read;
}

function taken(file: ArenaFile, notes: readonly string[]): ReadUpload {
  return { ok: true, title: file.title, text: canonicalText(file), notes };
}
