/** A display that nobody sees, for browsers that are to have a window. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface XServer {
  /** E.g. `:99`. */
  readonly display: string;
  close(): Promise<void>;
}

/**
 * The environment of a browser that is to open its window there, also where people use Wayland.
 *
 * @param home a folder of its own: root's Firefox refuses a home that belongs to somebody else
 */
export function environmentOn(display: string, home: string): NodeJS.ProcessEnv {
  return { ...process.env, HOME: home, DISPLAY: display, GDK_BACKEND: 'x11' };
}

/** Chooses a free display by itself. */
export async function startXServer(program: string): Promise<XServer> {
  const child = spawn(
    program,
    ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const exited = once(child, 'exit');
  for await (const number of createInterface(child.stdout)) {
    return {
      display: `:${number.trim()}`,
      close: async () => {
        child.kill('SIGTERM');
        await exited;
      },
    };
  }
  throw new Error(`${program} ended without saying which display it has`);
}
