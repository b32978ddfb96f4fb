/** The data channel against WebSocket on one bad network. To be run when nothing else is. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DatagramReport } from './datagram-report.ts';

/** @param seconds of play that count; it takes half a minute more */
export async function measureDatagrams(seconds: number): Promise<DatagramReport> {
  const program = fileURLToPath(new URL('./main.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, String(seconds)]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
