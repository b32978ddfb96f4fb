/**
 * An arena that somebody brings: our own format or a HaxBall stadium, told apart by what is in it.
 * For the page, which reads a player's file, and for the server, which trusts no page.
 */
import type { ArenaFile } from '../sim/arena/arena-file.ts';
import type { ArenaProblem } from './arena-file/arena-problem.ts';
import { parseArenaFile } from './arena-file/parse-arena-file.ts';
import { importStadium, STADIUM_CHARACTERS } from './stadium-file/import-stadium.ts';

/** As UTF-8: room for any stadium that is read, and an arena file is shorter (`ARENA_LIMITS`). */
export const MAX_ARENA_BYTES = STADIUM_CHARACTERS;

export type ReadArena =
  | {
      readonly ok: true;
      readonly file: ArenaFile;
      /** What an import could not carry over, in sentences. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly ArenaProblem[] };

/** Only stadium files have these. */
const STADIUM_FIELDS = /["']?(?:vertexes|segments|playerPhysics|ballPhysics|bg)["']?\s*:/;

/**
 * @param text from anyone
 * @param fileName where there is one: `.hbs` are stadiums
 */
export function readArena(text: string, fileName = ''): ReadArena {
  const looksLikeStadium = /\.hbs$/i.test(fileName) || STADIUM_FIELDS.test(text);
  if (looksLikeStadium && !text.includes('driftball-arena')) return importStadium(text);
  const parsed = parseArenaFile(text);
  return parsed.ok ? { ...parsed, notes: [] } : parsed;
}
