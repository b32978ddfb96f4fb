/**
 * Plays the matches on Node as the server does, straight through and without any tool in between,
 * and prints one PlayedMatch a line: what the other engines are held against. Run by play-on-node.ts.
 */
import { playMatch } from '../engine-match.ts';
import { MATCHES } from '../matches.ts';

for (const match of MATCHES) {
  const played = await playMatch(match, { rollbacks: false });
  process.stdout.write(`${JSON.stringify(played)}\n`);
}
