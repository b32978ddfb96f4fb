/**
 * Runs another program for a task: resolves with its exit code and, when captured, its output.
 * Signals that end the task end what it started. Children get no stdin, so none can wait for it.
 */
import { type ChildProcess, spawn } from 'node:child_process';

export interface CommandResult {
  /** 128 + n when signal n ended it, as in a shell. */
  readonly code: number;
  /** stdout and stderr interleaved; empty unless `capture` was set. */
  readonly output: string;
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Keeps the output instead of showing it. */
  readonly capture?: boolean;
}

const SIGNAL_NUMBERS: Readonly<Record<string, number>> = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
const running = new Set<ChildProcess>();

/** `node`, `vitest` and the like are found on PATH, where the bootstrap put this project's own. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  forwardSignals();
  return new Promise((resolve, reject) => {
    const pipe = options.capture === true ? 'pipe' : 'inherit';
    const child = spawn(program, args, {
      stdio: ['ignore', pipe, pipe],
      env: { ...process.env, ...options.env },
      // On Windows the tools in node_modules/.bin are .cmd files.
      shell: process.platform === 'win32' && program !== process.execPath,
    });
    running.add(child);
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      const output = Buffer.concat(chunks).toString('utf8');
      resolve({ code: code ?? 128 + (SIGNAL_NUMBERS[signal ?? ''] ?? 0), output });
    });
  });
}

let forwarding = false;

function forwardSignals(): void {
  if (forwarding) return;
  forwarding = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A terminal has sent Ctrl-C to the children already.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      for (const child of running) child.kill(signal);
    });
  }
}
