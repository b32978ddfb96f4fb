/** Characters a name may have, as people count them (code points). */
export const MAX_NAME_LENGTH = 16;
/** What is longer is not read to its end. */
const MAX_RAW_LENGTH = 512;

/** Letters by their class, and nothing to be seen: fillers, joiners, the blank of Braille. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800\p{C}\p{Z}\s]+/gu;
/** Of how the character before is drawn. */
const VARIANTS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
/** No writing needs more accents on one letter; a heap of them covers what stands around. */
const HEAPED_MARKS = /(\p{M}{2})\p{M}+/gu;

/**
 * A name as others may see it: without control, formatting and other invisible characters, with
 * single spaces and few accents, not longer than it may be. Empty when nothing is left.
 */
export function sanitiseName(raw: string): string {
  const visible = raw
    .slice(0, MAX_RAW_LENGTH)
    .normalize('NFC')
    .replace(VARIANTS, '')
    .replace(INVISIBLE, ' ')
    .replace(HEAPED_MARKS, '$1')
    .trim();
  return [...visible].slice(0, MAX_NAME_LENGTH).join('').trim();
}
