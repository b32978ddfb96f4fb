/**
 * Builds the service worker beside the page, as a classic script of its own (Firefox took no module
 * there for long), and tells it which files the page has. A plugin of the build alone: the dev server
 * has no service worker.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { buildOf, type PageManifest } from '../../src/worker/offline/api.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const ENTRY = 'src/worker/offline/service-worker.ts';
const NAME = 'service-worker.js';
/** What the page does not need to run: other programs ask for it. */
const NOT_KEPT = /^(index\.html|service-worker\.js|.*\.(br|gz|map))$|^icons\/(?!icon-192)/;

export function serviceWorker(): Plugin {
  let root = '';
  let target: string | string[] | false = false;
  return {
    name: 'driftball-service-worker',
    // The same settings build pages of tests, which have none.
    apply: ({ root = PROJECT }, { command }) =>
      command === 'build' && resolve(root) === resolve(PROJECT),
    configResolved(config) {
      root = config.root;
      ({ target } = config.build);
    },
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('the build names no folder');
      await build({
        configFile: false,
        root,
        logLevel: 'warn',
        define: { PAGE_MANIFEST: JSON.stringify(readManifest(dir)) },
        build: {
          target,
          outDir: dir,
          emptyOutDir: false,
          copyPublicDir: false,
          rolldownOptions: {
            input: join(root, ENTRY),
            output: { format: 'iife', entryFileNames: NAME },
          },
        },
      });
    },
  };
}

function readManifest(folder: string): PageManifest {
  const build = buildOf(readFileSync(join(folder, 'index.html'), 'utf8'));
  if (build === null) throw new Error('the built page names no entry script');
  const files = globSync('**/*', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !NOT_KEPT.test(path) && statSync(join(folder, path)).isFile())
    .sort();
  return { build, files };
}
