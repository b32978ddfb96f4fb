/**
 * Builds the page into dist/ when what is there was not made from the present sources. Called by
 * the tasks `start` and `build`.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { compressPage } from './compress-page.ts';
import { runCommand } from './run-command.ts';

/** Everything that the page is made from; the server's own code is not in it. */
const SOURCES = [
  'index.html',
  'package-lock.json',
  'vite.config.ts',
  'scripts/compress-page.ts',
  'scripts/vite/**',
  'public/**',
  'src/{bots,client,netcode,protocol,sim,worker}/**',
];
const STAMP = 'dist/.built-from';

/** Resolves with whether dist/ now holds a page made from the present sources. */
export async function ensureBuilt(): Promise<boolean> {
  const sourceHash = hashSources();
  if (readStamp() === sourceHash) return true;
  console.info('building the page into dist/');
  const { code } = await runCommand('vite', ['build', '--configLoader', 'native']);
  if (code !== 0) return false;
  await compressPage('dist');
  writeFileSync(STAMP, sourceHash);
  return true;
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { exclude: ['**/*.test.*'] }).sort()) {
    if (!statSync(path).isFile()) continue;
    hash
      .update(`${path.replaceAll('\\', '/')}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}

function readStamp(): string | null {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return null;
  }
}
