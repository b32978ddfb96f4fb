/** The envelope of frames (frame-format.ts): which ticks the bodies in a message belong to. */
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { DecodeError } from './decode-error.ts';
import { MAX_FRAMES_PER_MESSAGE } from './frame-format.ts';
import { nearestTick } from './nearest-tick.ts';

export interface FramesMessage {
  /** Of the first body; the others follow tick by tick. */
  readonly firstTick: number;
  /** 1 to `MAX_FRAMES_PER_MESSAGE`, from `FrameEncoder`. */
  readonly bodies: readonly Uint8Array[];
}

const SEVERAL_BIT = 0x8000;
const TICK_BITS = 15;

export function encodeFramesMessage({ firstTick, bodies }: FramesMessage): Uint8Array<ArrayBuffer> {
  if (bodies.length < 1 || bodies.length > MAX_FRAMES_PER_MESSAGE) {
    throw new RangeError(`${bodies.length} frames; 1 to ${MAX_FRAMES_PER_MESSAGE} go in a message`);
  }
  const isSeveral = bodies.length > 1;
  const writer = new ByteWriter();
  writer.u16((firstTick & (SEVERAL_BIT - 1)) | (isSeveral ? SEVERAL_BIT : 0));
  for (const body of bodies) {
    if (isSeveral) writer.varint(body.byteLength);
    writer.bytes(body);
  }
  return writer.finish();
}

/** @param nearTick the receiver's own tick; the message's is the closest one that fits */
export function decodeFramesMessage(bytes: Uint8Array, nearTick: number): FramesMessage {
  const reader = new ByteReader(bytes);
  const head = reader.u16();
  const firstTick = nearestTick(head & (SEVERAL_BIT - 1), nearTick, TICK_BITS);
  if ((head & SEVERAL_BIT) === 0) return { firstTick, bodies: [reader.bytes(reader.remaining)] };
  const bodies: Uint8Array[] = [];
  do {
    if (bodies.length === MAX_FRAMES_PER_MESSAGE) throw new DecodeError('too many frames');
    bodies.push(reader.bytes(reader.varint()));
  } while (reader.remaining > 0);
  return { firstTick, bodies };
}
