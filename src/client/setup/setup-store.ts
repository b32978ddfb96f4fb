/**
 * How the player last set up practice and a match of their own; kept in the browser, the arena of
 * their own in the tab. Loaded with the dialogs, and by whoever starts practice without them.
 */
import { DEFAULT_MODE, type ModeId, modeOf } from '../../protocol/modes.ts';
import { readWish } from '../../protocol/read-wish.ts';
import type { TextStore } from '../session/text-store.ts';
import { type MatchSetup, OWN_ARENA, type SetupKind } from './match-setup.ts';
import type { OwnArena } from './own-arena.ts';

export interface SetupStores {
  readonly tab: TextStore;
  readonly browser: TextStore;
}

const OWN_ARENA_KEY = 'driftball.own-arena';
const KEYS: Readonly<Record<SetupKind, string>> = {
  practice: 'driftball.practice',
  private: 'driftball.private',
};

/** @param mode what it is like where it was never set up: as quick play is chosen */
export async function rememberedSetup(
  stores: SetupStores,
  kind: SetupKind,
  mode: ModeId = DEFAULT_MODE,
): Promise<MatchSetup> {
  const { teamSize, mutators, botLevel } = modeOf(mode);
  const wish = readWish(parsed(stores.browser.get(KEYS[kind])) ?? { teamSize, mutators, botLevel });
  const own = await keptOwnArena(stores.tab);
  const isLost = wish.arena === OWN_ARENA && own === null;
  return { wish: isLost ? { ...wish, arena: readWish(null).arena } : wish, own };
}

export function rememberSetup(stores: SetupStores, kind: SetupKind, setup: MatchSetup): void {
  stores.browser.set(KEYS[kind], JSON.stringify(setup.wish));
  if (setup.own !== null) keepOwnArena(stores.tab, setup.own);
}

function keepOwnArena(tab: TextStore, { fileName, file, notes }: OwnArena): void {
  tab.set(OWN_ARENA_KEY, JSON.stringify({ fileName, notes, text: JSON.stringify(file) }));
}

/** Reading arena files takes much code, which whoever has none of their own is spared. */
async function keptOwnArena(tab: TextStore): Promise<OwnArena | null> {
  const kept = parsed(tab.get(OWN_ARENA_KEY));
  if (!isKept(kept)) return null;
  const { readOwnArena } = await import('./own-arena.ts');
  const read = readOwnArena(kept.fileName, kept.text);
  return read.ok ? { ...read.own, notes: kept.notes } : null;
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

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
