/**
 * RESYNC_REQUEST, up: the client's world is of no more use and it asks for a snapshot.
 *
 *   u8      reason, index into `RESYNC_REASONS`
 *   varint  tick up to which the client had the confirmed world
 *   u32     its hash of that world
 */
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { DecodeError } from './decode-error.ts';

/** Order is wire format: append only. */
export const RESYNC_REASONS = ['hash-mismatch', 'broken-frames', 'fell-behind'] as const;
export type ResyncReason = (typeof RESYNC_REASONS)[number];

export interface ResyncRequest {
  readonly reason: ResyncReason;
  readonly tick: number;
  readonly hash: number;
}

export function encodeResyncRequest(request: ResyncRequest): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(10);
  writer.u8(RESYNC_REASONS.indexOf(request.reason));
  writer.varint(request.tick);
  writer.u32(request.hash);
  return writer.finish();
}

export function decodeResyncRequest(bytes: Uint8Array): ResyncRequest {
  const reader = new ByteReader(bytes);
  const code = reader.u8();
  const reason = RESYNC_REASONS[code];
  if (reason === undefined) throw new DecodeError(`no reason ${code} for a resync`);
  const request = { reason, tick: reader.varint(), hash: reader.u32() };
  reader.expectEnd();
  return request;
}
