/** Runs main.ts in a process of its own, on plain Node, and reads what it prints. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { PlayedMatch } from '../engine-match.ts';

/** @returns what Node played, in the order of MATCHES */
export async function playOnNode(): Promise<readonly PlayedMatch[]> {
  const child = spawn(process.execPath, ['e2e/engines/node/main.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Playwright's own loader would come along with these.
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const played: PlayedMatch[] = [];
  for await (const line of createInterface(child.stdout)) {
    played.push(JSON.parse(line) as PlayedMatch);
  }
  return played;
}
