/**
 * Writes a brotli and a gzip copy beside every file of the built page that gets smaller by it; the
 * server sends them as they are (src/server/page-files.ts). Called by build.ts. The slow ones of a
 * build are the same as in the build before, so results are kept by their contents.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Pictures and sounds are compressed in themselves. */
const EXTENSIONS = ['.css', '.html', '.js', '.json', '.svg', '.wasm', '.webmanifest'];
/** Less travels in one packet as it is. */
const MIN_BYTES = 1024;
const CACHE = 'node_modules/.cache/driftball-compressed';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The best that brotli can do, which takes about 3 s a megabyte. */
export function compressBrotli(bytes: Uint8Array): Promise<Buffer> {
  return brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  });
}

/** Whether the build makes compressed copies of a file. */
export function isCompressed(path: string): boolean {
  return EXTENSIONS.includes(extname(path)) && statSync(path).size >= MIN_BYTES;
}

export async function compressPage(folder: string): Promise<void> {
  const paths = globSync(`${folder}/**/*`).filter(isCompressed);
  mkdirSync(CACHE, { recursive: true });
  const kept = await Promise.all(
    paths.flatMap((path) => [
      compressFile(path, '.br', compressBrotli),
      compressFile(path, '.gz', (bytes) => zip(bytes, { level: constants.Z_BEST_COMPRESSION })),
    ]),
  );
  for (const name of readdirSync(CACHE)) {
    if (!kept.includes(name)) rmSync(join(CACHE, name), { force: true });
  }
}

/** @returns the name of the result in the cache */
async function compressFile(
  path: string,
  extension: string,
  compress: (bytes: Uint8Array) => Promise<Buffer>,
): Promise<string> {
  const bytes = readFileSync(path);
  const name = createHash('sha256').update(bytes).digest('hex') + extension;
  const cached = await readFile(join(CACHE, name)).catch(() => null);
  if (cached !== null && cached.length > 0) {
    await copyFile(join(CACHE, name), path + extension);
    return name;
  }
  const compressed = await compress(bytes);
  await writeFile(path + extension, compressed);
  await writeFile(join(CACHE, name), compressed);
  return name;
}
