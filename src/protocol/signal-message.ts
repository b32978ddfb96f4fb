/**
 * What page and server say to each other, through the room, to connect a data channel: the page
 * offers, the server answers with all its addresses in the answer itself. The page's addresses are
 * not told: the server answers where a check with the right password comes from. `MESSAGE.signal`
 * both ways, as JSON in ASCII, because bytes are all that a match's socket lets up.
 *
 * Every offer of a connection to the match has a number of its own, which what belongs to it
 * repeats: an answer to an offer that was given up is told from one to the next.
 */
import * as v from 'valibot';
import { DecodeError } from './decode-error.ts';

/** Offers have 500 bytes, answers 600 and 60 for each further address of the server. */
export const MAX_SIGNAL_BYTES = 4096;
const MAX_SDP_LENGTH = 3800;
const MAX_ATTEMPT = 0x7fff_ffff;

const attempt = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_ATTEMPT));
const sdp = v.pipe(v.string(), v.maxLength(MAX_SDP_LENGTH), v.regex(/^[\x20-\x7e\r\n]+$/));

const SignalSchema = v.variant('kind', [
  /** Up. */
  v.strictObject({ kind: v.literal('offer'), attempt, sdp }),
  /** Down. */
  v.strictObject({ kind: v.literal('answer'), attempt, sdp }),
  /** Either way: this attempt is over, or there are no data channels here. */
  v.strictObject({ kind: v.literal('end'), attempt }),
]);
export type Signal = v.InferOutput<typeof SignalSchema>;

/** @throws RangeError when the description is longer than any of ours */
export function encodeSignal(signal: Signal): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(signal);
  if (text.length > MAX_SIGNAL_BYTES) throw new RangeError(`a signal of ${text.length} bytes`);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** @throws DecodeError */
export function decodeSignal(bytes: Uint8Array): Signal {
  if (bytes.byteLength > MAX_SIGNAL_BYTES) {
    throw new DecodeError(`a signal of ${bytes.byteLength} bytes`);
  }
  const checked = v.safeParse(SignalSchema, parse(String.fromCharCode(...bytes)));
  if (!checked.success) throw new DecodeError(`a signal with ${checked.issues[0].message}`);
  return checked.output;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DecodeError('a signal that is not JSON');
  }
}
