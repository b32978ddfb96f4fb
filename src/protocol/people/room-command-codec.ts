/**
 * A host's command on the wire: `MESSAGE.roomCommand`, up. A command without a body that can be read is
 * the work of no honest page.
 */
import { decodeJson, encodeJson } from '../json-message.ts';
import { type CheckedCommand, type RoomCommand, RoomCommandSchema } from './room-messages.ts';

/** A wish that names every mutator has 400. */
export const MAX_ROOM_COMMAND_BYTES = 1024;
const FORM = { name: 'a command', maxBytes: MAX_ROOM_COMMAND_BYTES };

/** @throws RangeError when it is longer than any of ours */
export function encodeRoomCommand(command: RoomCommand): Uint8Array<ArrayBuffer> {
  return encodeJson(command, FORM);
}

/** @throws DecodeError */
export function decodeRoomCommand(bytes: Uint8Array): CheckedCommand {
  return decodeJson(bytes, RoomCommandSchema, FORM);
}
