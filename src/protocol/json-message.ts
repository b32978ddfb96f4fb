/**
 * Messages as JSON in ASCII, of a limited length: for what is said seldom over a match's socket, which
 * lets only bytes up. What each may hold is its schema's.
 */
import * as v from 'valibot';
import { DecodeError } from './decode-error.ts';

export interface JsonMessage {
  /** With its article, for errors. */
  readonly name: string;
  readonly maxBytes: number;
}

/** @param value whose texts are ASCII @throws RangeError when it is longer than any of ours */
export function encodeJson(
  value: unknown,
  { name, maxBytes }: JsonMessage,
): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(value);
  if (text.length > maxBytes) throw new RangeError(`${name} of ${text.length} bytes`);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** @throws DecodeError */
export function decodeJson<T>(
  bytes: Uint8Array,
  schema: v.GenericSchema<unknown, T>,
  { name, maxBytes }: JsonMessage,
): T {
  if (bytes.byteLength > maxBytes) throw new DecodeError(`${name} of ${bytes.byteLength} bytes`);
  const checked = v.safeParse(schema, parse(String.fromCharCode(...bytes), name));
  if (!checked.success) throw new DecodeError(`${name} with ${checked.issues[0].message}`);
  return checked.output;
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DecodeError(`${name} that is not JSON`);
  }
}
