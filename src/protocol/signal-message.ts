/**
 * What page and server say to each other, through the room, to connect a data channel: the page
 * offers, the server answers with all its addresses in the answer itself. The page's addresses are
 * not told: the server answers where a check with the right password comes from. `MESSAGE.signal`
 * both ways.
 *
 * Every offer of a connection to the match has a number of its own, which what belongs to it
 * repeats: an answer to an offer that was given up is told from one to the next.
 */
import * as v from 'valibot';
import { decodeJson, encodeJson } from './json-message.ts';

/** Offers have 500 bytes, answers 600 and 60 for each further address of the server. */
export const MAX_SIGNAL_BYTES = 4096;
const FORM = { name: 'a signal', maxBytes: MAX_SIGNAL_BYTES };
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
  return encodeJson(signal, FORM);
}

/** @throws DecodeError */
export function decodeSignal(bytes: Uint8Array): Signal {
  return decodeJson(bytes, SignalSchema, FORM);
}
