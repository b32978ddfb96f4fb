/**
 * A command: u8 kind (index into `COMMAND_KINDS`), then u8 slot or ball where the kind has one, then
 * its numbers, as 64-bit floats because they take effect to the last bit.
 */
import type { Command } from '../sim/command.ts';
import { MAX_BALLS } from '../sim/mutators.ts';
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
  'place-ball',
  'place-car',
] as const satisfies readonly Command['kind'][];

const BALL_NUMBERS = ['x', 'y', 'vx', 'vy'] as const;
const CAR_NUMBERS = ['x', 'y', 'angle', 'speedMps', 'boost'] as const;
/** No place, speed or angle is larger. */
const NUMBER_LIMIT = 10_000;

export function writeCommand(writer: ByteWriter, command: Command): void {
  writer.u8(COMMAND_KINDS.indexOf(command.kind));
  switch (command.kind) {
    case 'rematch':
      break;
    case 'place-ball':
      writer.u8(command.ball);
      for (const name of BALL_NUMBERS) writer.f64(command[name]);
      break;
    case 'place-car':
      writer.u8(command.slot);
      for (const name of CAR_NUMBERS) writer.f64(command[name]);
      break;
    default:
      writer.u8(command.slot);
  }
}

export function readCommand(reader: ByteReader, slotCount: number): Command {
  const code = reader.u8();
  const kind = COMMAND_KINDS[code];
  if (kind === undefined) throw new DecodeError(`no command has kind ${code}`);
  if (kind === 'rematch') return { kind };
  if (kind === 'place-ball') {
    const ball = reader.u8();
    if (ball >= MAX_BALLS) throw new DecodeError(`there is no ball ${ball}`);
    return { kind, ball, ...readNumbers(reader, BALL_NUMBERS) };
  }
  const slot = reader.u8();
  if (slot >= slotCount) throw new DecodeError(`${kind} of slot ${slot} among ${slotCount}`);
  if (kind === 'place-car') return { kind, slot, ...readNumbers(reader, CAR_NUMBERS) };
  return { kind, slot };
}

function readNumbers<K extends string>(reader: ByteReader, names: readonly K[]): Record<K, number> {
  const entries = names.map((name): [K, number] => {
    const value = reader.f64();
    if (Math.abs(value) <= NUMBER_LIMIT) return [name, value];
    throw new DecodeError(`a command's ${name} is ${value}`);
  });
  return Object.fromEntries(entries) as Record<K, number>;
}
