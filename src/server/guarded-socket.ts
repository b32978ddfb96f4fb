/**
 * The WebSocket class of the match transport. Lets through only messages of the few shapes that a
 * match knows, so that nothing else of a stranger's bytes ever reaches a decoder that is not ours
 * (Colyseus would unpack MessagePack and look up any handler), and stops what a handler throws,
 * which would otherwise end the process.
 */
import { Protocol } from '@colyseus/core';
import { WebSocket } from 'ws';
import { CLOSE } from '../protocol/control-messages.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import { MAX_ROOM_COMMAND_BYTES } from '../protocol/people/room-command-codec.ts';
import { MAX_SIGNAL_BYTES } from '../protocol/signal-message.ts';
import { UPWARD_TYPES } from './member-messages.ts';

/** The longest of most messages is a run of 8 inputs: 28 bytes with its header. */
export const MAX_MESSAGE_BYTES = 64;
/** Code and type. */
const HEADER_BYTES = 2;
/** Of any type. */
export const MAX_PAYLOAD_BYTES = MAX_SIGNAL_BYTES + HEADER_BYTES;

/** By type, header included. */
const LONGER: ReadonlyMap<number, number> = new Map([
  [MESSAGE.signal, MAX_PAYLOAD_BYTES],
  [MESSAGE.roomCommand, MAX_ROOM_COMMAND_BYTES + HEADER_BYTES],
]);

const INTERNAL_ERROR = 1011;

const LONE_CODES: readonly number[] = [Protocol.JOIN_ROOM, Protocol.LEAVE_ROOM, Protocol.PING];

export class GuardedSocket extends WebSocket {
  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event !== 'message') return super.emit(event, ...args);
    const [data, isBinary] = args;
    if (isBinary !== true || !(data instanceof Uint8Array) || !isMatchMessage(data)) {
      this.close(CLOSE.badMessage, 'not a message of this game');
      return true;
    }
    try {
      return super.emit(event, ...args);
    } catch (error) {
      console.error('a message could not be dealt with', error);
      this.close(INTERNAL_ERROR);
      return true;
    }
  }
}

/** Whether the header is one of those that clients of a match send. */
export function isMatchMessage(data: Uint8Array): boolean {
  const [code, type] = data;
  if (code === Protocol.ROOM_DATA_BYTES) {
    if (type === undefined || !UPWARD_TYPES.includes(type)) return false;
    return data.byteLength <= (LONGER.get(type) ?? MAX_MESSAGE_BYTES);
  }
  return data.byteLength === 1 && code !== undefined && LONE_CODES.includes(code);
}
