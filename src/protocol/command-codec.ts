/** A command: u8 kind (index into `COMMAND_KINDS`), then u8 slot where the kind has one. */
import type { Command } from '../sim/command.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { DecodeError } from './decode-error.ts';

/** Order is wire format: append only. */
const COMMAND_KINDS = [
  'seat-player',
  'seat-bot',
  'vacate',
  'rematch',
  'reset-statistics',
] as const satisfies readonly Command['kind'][];

export function writeCommand(writer: ByteWriter, command: Command): void {
  writer.u8(COMMAND_KINDS.indexOf(command.kind));
  if (command.kind !== 'rematch') writer.u8(command.slot);
}

export function readCommand(reader: ByteReader, slotCount: number): Command {
  const code = reader.u8();
  const kind = COMMAND_KINDS[code];
  if (kind === undefined) throw new DecodeError(`no command has kind ${code}`);
  if (kind === 'rematch') return { kind };
  const slot = reader.u8();
  if (slot >= slotCount) throw new DecodeError(`${kind} of slot ${slot} among ${slotCount}`);
  return { kind, slot };
}
