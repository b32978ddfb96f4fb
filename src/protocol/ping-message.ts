/**
 * PING, up: f64, the sender's own clock in ms, whatever its origin. PONG, down: the same f64, then
 * u32, the tick that the server decides next. For the round-trip time and for finding the server's
 * tick at the start.
 */
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';

export interface PingMessage {
  readonly clientTimeMs: number;
}

export interface PongMessage {
  readonly clientTimeMs: number;
  readonly serverTick: number;
}

export function encodePing(ping: PingMessage): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(8);
  writer.f64(ping.clientTimeMs);
  return writer.finish();
}

export function decodePing(bytes: Uint8Array): PingMessage {
  const reader = new ByteReader(bytes);
  const ping = { clientTimeMs: reader.f64() };
  reader.expectEnd();
  return ping;
}

export function encodePong(pong: PongMessage): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(12);
  writer.f64(pong.clientTimeMs);
  writer.u32(pong.serverTick);
  return writer.finish();
}

export function decodePong(bytes: Uint8Array): PongMessage {
  const reader = new ByteReader(bytes);
  const pong = { clientTimeMs: reader.f64(), serverTick: reader.u32() };
  reader.expectEnd();
  return pong;
}
