/**
 * A host's command on the wire: `MESSAGE.roomCommand`, up, as JSON in ASCII, because bytes are all that
 * a match's socket lets up. A command without a body that can be read is the work of no honest page.
 */
import * as v from 'valibot';
import { DecodeError } from '../decode-error.ts';
import { type CheckedCommand, type RoomCommand, RoomCommandSchema } from './room-messages.ts';

/** A wish that names every mutator has 400. */
export const MAX_ROOM_COMMAND_BYTES = 1024;

/** @throws RangeError when it is longer than any of ours */
export function encodeRoomCommand(command: RoomCommand): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(command);
  if (text.length > MAX_ROOM_COMMAND_BYTES) throw new RangeError(`${text.length} bytes of command`);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** @throws DecodeError */
export function decodeRoomCommand(bytes: Uint8Array): CheckedCommand {
  if (bytes.byteLength > MAX_ROOM_COMMAND_BYTES) {
    throw new DecodeError(`a command of ${bytes.byteLength} bytes`);
  }
  const checked = v.safeParse(RoomCommandSchema, parse(String.fromCharCode(...bytes)));
  if (!checked.success) throw new DecodeError(`a command with ${checked.issues[0].message}`);
  return checked.output;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DecodeError('a command that is not JSON');
  }
}
