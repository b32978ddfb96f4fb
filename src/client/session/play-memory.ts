/** What the title remembers of earlier visits: the mode, and whether there were any. */
import { DEFAULT_MODE, MODE_IDS, type ModeId } from '../../protocol/modes.ts';
import type { TextStore } from './text-store.ts';

const MODE_KEY = 'driftball.mode';
const PLAYED_KEY = 'driftball.played';

export function rememberedMode(store: TextStore): ModeId {
  const kept = store.get(MODE_KEY);
  return MODE_IDS.find((id) => id === kept) ?? DEFAULT_MODE;
}

export function rememberMode(store: TextStore, mode: ModeId): void {
  store.set(MODE_KEY, mode);
}

/** Whether nothing was ever played in this browser. */
export function isNewcomer(store: TextStore): boolean {
  return store.get(PLAYED_KEY) === null;
}

export function rememberPlay(store: TextStore): void {
  store.set(PLAYED_KEY, 'yes');
}
