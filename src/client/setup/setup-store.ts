/**
 * How the player last set up practice and a match of their own; kept in the browser, the arena of
 * their own in the tab. Loaded with the dialogs, and by whoever starts practice without them.
 */
import { readWish } from '../../protocol/read-wish.ts';
import type { TextStore } from '../session/text-store.ts';
import { type MatchSetup, OWN_ARENA, type SetupKind } from './match-setup.ts';
import { keepOwnArena, keptOwnArena } from './own-arena.ts';

export interface SetupStores {
  readonly tab: TextStore;
  readonly browser: TextStore;
}

const KEYS: Readonly<Record<SetupKind, string>> = {
  practice: 'driftball.practice',
  private: 'driftball.private',
};

export function rememberedSetup(stores: SetupStores, kind: SetupKind): MatchSetup {
  const wish = readWish(parsed(stores.browser.get(KEYS[kind])));
  const own = keptOwnArena(stores.tab);
  const isLost = wish.arena === OWN_ARENA && own === null;
  return { wish: isLost ? { ...wish, arena: readWish(null).arena } : wish, own };
}

export function rememberSetup(stores: SetupStores, kind: SetupKind, setup: MatchSetup): void {
  stores.browser.set(KEYS[kind], JSON.stringify(setup.wish));
  if (setup.own !== null) keepOwnArena(stores.tab, setup.own);
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
