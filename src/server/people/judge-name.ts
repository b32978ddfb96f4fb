/**
 * Which names people may have: visible, not rude, and none that could be taken for the game's own
 * people. A name that is refused is told so with a sentence; who comes for the first time gets
 * another one instead and plays.
 */
import { randomInt } from 'node:crypto';
import type { PeopleReason } from '../../protocol/people/api.ts';
import { sanitiseName } from '../../protocol/player-name.ts';
import { foldName } from './fold-name.ts';
import { hasRudeWord } from './rude-words.ts';

export type NameJudgement =
  | { readonly kind: 'good'; readonly name: string; readonly fold: string }
  | { readonly kind: 'bad'; readonly reason: PeopleReason; readonly sentence: string };

/** At the beginning or the end of a name or of a word; within one they may be part of another word. */
const OFFICIAL = ['admin', 'administrator', 'moderator', 'driftball', 'sysadmin'].map(foldName);
/** As a whole word. */
const OFFICIAL_WORDS = new Set(
  ['bot', 'mod', 'mods', 'system', 'server', 'staff', 'support', 'official'].map(foldName),
);

const SPARE = ['Driver', 'Racer', 'Keeper', 'Striker', 'Winger', 'Rookie', 'Drifter', 'Rival'];

export function judgeName(raw: string): NameJudgement {
  const name = sanitiseName(raw);
  const fold = foldName(name);
  if (fold === '') {
    return bad('name-empty', 'A name needs a letter, a digit or a sign that can be seen.');
  }
  if (hasTag(name) || isOfficial(name, fold)) {
    return bad(
      'name-reserved',
      'This name could be taken for the game itself or for somebody else. Choose another one.',
    );
  }
  if (isRude(name)) return bad('name-rude', 'Others might not like this name. Choose another one.');
  return { kind: 'good', name, fold };
}

/** A name for somebody whose own cannot be had. */
export function spareName(): { readonly name: string; readonly fold: string } {
  const name = SPARE[randomInt(SPARE.length)] ?? 'Driver';
  return { name, fold: foldName(name) };
}

/** The name, or another one where it may not be had. */
export function decentName(raw: string): string {
  const judged = judgeName(raw);
  return judged.kind === 'good' ? judged.name : spareName().name;
}

/** Tags are the server's to give: with one in the name one could pass for the person who has it. */
function hasTag(name: string): boolean {
  return /#\s*\p{N}/u.test(name.normalize('NFKC'));
}

function isOfficial(name: string, fold: string): boolean {
  // Digits are letters to the fold, and a number at the end is none.
  const bare = foldName(name.replace(/\p{N}+$/u, ''));
  const ends = (word: string) =>
    [fold, bare].some((it) => it.startsWith(word) || it.endsWith(word));
  if (OFFICIAL.some(ends)) return true;
  const words = name.split(/[\s\p{P}]+/u).map((word) => foldName(word.replace(/\p{N}+$/u, '')));
  return [...words, fold, bare].some((word) => OFFICIAL_WORDS.has(word) || OFFICIAL.includes(word));
}

function isRude(name: string): boolean {
  const isCono = /(?<!\p{L})co[ñÑ]o(?!\p{L})/iu.test(name.normalize('NFC'));
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/gu, 'ss');
  const bare = letters.replace(/\p{N}+$/u, '');
  if (isCono || hasRudeWord(letters) || hasRudeWord(bare)) return true;
  // Joined only where it was taken apart: "Bass Hit" is two words.
  const words = letters.split(/[\s\p{P}]+/u).filter((word) => word !== '');
  const isSpelled = words.length > 1 && words.every((word) => [...word].length <= 2);
  return isSpelled && hasRudeWord(words.join(''));
}

function bad(reason: PeopleReason, sentence: string): NameJudgement {
  return { kind: 'bad', reason, sentence };
}
