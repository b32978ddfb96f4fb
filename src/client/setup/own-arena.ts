/**
 * An arena of the player's own, from a file of theirs: read in the page, so that what is wrong with
 * it is said at once and nothing travels before it is used. Loaded with the dialogs that offer it.
 * Kept for as long as the tab, so that a reload is back on the same pitch.
 */

import type { ArenaProblem } from '../../protocol/arena-file/arena-problem.ts';
import { parseArenaFile } from '../../protocol/arena-file/parse-arena-file.ts';
import { type ArenaFile, arenaOfFile } from '../../protocol/arena-preview.ts';
import { importStadium } from '../../protocol/stadium-file/import-stadium.ts';
import type { Arena } from '../../worker/api.ts';
import type { TextStore } from '../session/text-store.ts';

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

const KEY = 'driftball.own-arena';
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

export function keepOwnArena(tab: TextStore, { fileName, file, notes }: OwnArena): void {
  tab.set(KEY, JSON.stringify({ fileName, notes, text: JSON.stringify(file) }));
}

/** Of this tab, or null. */
export function keptOwnArena(tab: TextStore): OwnArena | null {
  try {
    const kept: unknown = JSON.parse(tab.get(KEY) ?? 'null');
    if (!isKept(kept)) return null;
    const read = readOwnArena(kept.fileName, kept.text);
    return read.ok ? { ...read.own, notes: kept.notes } : null;
  } catch {
    return null;
  }
}

interface Kept {
  readonly fileName: string;
  readonly text: string;
  readonly notes: readonly string[];
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { fileName, text, notes } = value as Partial<Record<keyof Kept, unknown>>;
  const hasTexts = typeof fileName === 'string' && typeof text === 'string';
  return hasTexts && Array.isArray(notes) && notes.every((note) => typeof note === 'string');
}
