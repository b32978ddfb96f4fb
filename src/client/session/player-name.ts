/** The player's name: its limits, where it is kept, and a friendly one for a newcomer. */
import type { TextStore } from './text-store.ts';

/** In UTF-16 units, as text fields count. */
export const NAME_MAX_LENGTH = 16;

const NAME_KEY = 'driftball.name';

const FIRST = ['Turbo', 'Neon', 'Rocket', 'Drift', 'Comet', 'Lucky', 'Midnight', 'Swift'];
const SECOND = ['Fox', 'Otter', 'Falcon', 'Badger', 'Lynx', 'Raven', 'Gecko', 'Moose'];

/** Trims, folds runs of white space and control characters into one space, cuts to the limit between characters. */
export function cleanName(typed: string): string {
  const folded = typed.replace(/[\s\p{C}]+/gu, ' ').trim();
  let name = '';
  for (const character of folded) {
    if (name.length + character.length > NAME_MAX_LENGTH) break;
    name += character;
  }
  return name.trim();
}

/** @param random in [0, 1), such as `Math.random` */
export function friendlyName(random: () => number): string {
  return `${pick(FIRST, random)} ${pick(SECOND, random)}`;
}

/** The name of an earlier visit, or null. */
export function rememberedName(store: TextStore): string | null {
  const name = cleanName(store.get(NAME_KEY) ?? '');
  return name === '' ? null : name;
}

export function rememberName(store: TextStore, name: string): void {
  store.set(NAME_KEY, name);
}

function pick(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() * words.length)] ?? 'Driver';
}
