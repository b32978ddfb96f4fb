/**
 * The code that brings a profile back to someone who has lost every key: 100 random bits and 20 to
 * check them by, in Crockford's base 32, which has no letters that look alike. To be written on
 * paper. Only its hash is kept; so much chance needs no salt.
 */
import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_LENGTH = 20;
const CHECK_LENGTH = 4;
const GROUP_LENGTH = 4;
/** What people write for what they read. */
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

/** @returns six groups of four, such as `7Q2K-...` */
export function makeRecoveryCode(): string {
  // 256 is a multiple of 32, so no letter is likelier than another.
  const secret = [...randomBytes(SECRET_LENGTH)].map((byte) => ALPHABET[byte % 32]).join('');
  return inGroups(secret + checkOf(secret));
}

/** @returns what is kept of the code; null when it was mistyped */
export function hashOfRecoveryCode(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{P}]/gu, '')
    .replace(/[OILU]/g, (letter) => READ_AS[letter] ?? letter);
  const secret = plain.slice(0, SECRET_LENGTH);
  if (plain.length !== SECRET_LENGTH + CHECK_LENGTH || !plain.endsWith(checkOf(secret)))
    return null;
  return digest(`driftball recovery ${secret}`).toString('hex');
}

function checkOf(secret: string): string {
  const bytes = digest(`driftball check ${secret}`);
  return [...bytes.subarray(0, CHECK_LENGTH)].map((byte) => ALPHABET[byte % 32]).join('');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function inGroups(code: string): string {
  return (code.match(new RegExp(`.{${GROUP_LENGTH}}`, 'g')) ?? []).join('-');
}
