import { DecodeError } from '../decode-error.ts';

/** For decoders of random bytes. @returns null where there was a DecodeError; any other is thrown on */
export function orDecodeError<T>(decode: () => T): T | null {
  try {
    return decode();
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return null;
  }
}
