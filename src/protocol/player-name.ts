/** Characters a name may have, as people count them (code points). */
export const MAX_NAME_LENGTH = 16;

/**
 * A name as others may see it: without control, formatting and other invisible characters, with
 * single spaces, not longer than it may be. Empty when nothing is left.
 */
export function sanitiseName(raw: string): string {
  const visible = raw
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim();
  return [...visible].slice(0, MAX_NAME_LENGTH).join('').trim();
}
