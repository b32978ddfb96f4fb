/** Plays a run in a process of its own: each takes the process' time over, and Colyseus is one in it. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { RunOptions } from './run-options.ts';
import type { RunResult } from './run-result.ts';

const PROGRAM = fileURLToPath(new URL('./stack-process.ts', import.meta.url));
const WITHIN_MS = 900_000;

/** @throws Error with what the process had to say */
export async function runInProcess(run: RunOptions): Promise<RunResult> {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [PROGRAM, JSON.stringify(run)],
    { timeout: WITHIN_MS },
  );
  const line = stdout.trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) throw new Error(`a run of ${run.stack} gave no figures: ${stderr}`);
  return JSON.parse(line);
}
