/**
 * FRAMES_REQUEST, up: by which path frames shall come from now on, and the first one that is missing;
 * all from that one to the newest are sent again over the socket.
 *
 *   u8      index into `FRAME_PATHS`
 *   u16     low 16 bits of the tick
 */
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { DecodeError } from './decode-error.ts';
import { nearestTick } from './nearest-tick.ts';

/** Order is wire format: append only. */
export const FRAME_PATHS = ['socket', 'datagrams'] as const;
export type FramePath = (typeof FRAME_PATHS)[number];

export interface FramesRequest {
  readonly path: FramePath;
  readonly fromTick: number;
}

export function encodeFramesRequest({ path, fromTick }: FramesRequest): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(3);
  writer.u8(FRAME_PATHS.indexOf(path));
  writer.u16(fromTick & 0xffff);
  return writer.finish();
}

/** @param nearTick the receiver's own tick */
export function decodeFramesRequest(bytes: Uint8Array, nearTick: number): FramesRequest {
  const reader = new ByteReader(bytes);
  const code = reader.u8();
  const path = FRAME_PATHS[code];
  if (path === undefined) throw new DecodeError(`no path ${code} for frames`);
  const request = { path, fromTick: nearestTick(reader.u16(), nearTick) };
  reader.expectEnd();
  return request;
}
