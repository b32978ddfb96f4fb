import { defineConfig } from 'vite';
import { customPhaser, phaserParts } from './scripts/vite/custom-phaser.ts';
import { entryChunk } from './scripts/vite/entry-chunk.ts';
import { leanColyseus } from './scripts/vite/lean-colyseus.ts';
import { serviceWorker } from './scripts/vite/service-worker.ts';
import { driftballServer } from './src/server/dev-plugin.ts';

/** Cross-origin isolation, which shared memory between the page and its workers needs. */
const ISOLATION_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const BUILD_TARGET = ['chrome111', 'edge111', 'firefox114', 'safari16.4'];

export default defineConfig({
  // Relative, so that the built page also runs from a folder of another site.
  base: './',
  plugins: [driftballServer(), customPhaser(), leanColyseus(), serviceWorker()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { headers: ISOLATION_HEADERS },
  preview: { headers: ISOLATION_HEADERS },
  worker: {
    format: 'es',
    plugins: () => [leanColyseus()],
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [entryChunk('src/worker/match-worker.ts', 'match')] },
      },
    },
  },
  optimizeDeps: {
    // Workers are found only when a page starts them; a dependency found that late reloads it.
    entries: ['*.html', 'src/worker/**/*.ts', '!**/*.test.ts'],
    // Bundled ahead, its glue and its wasm would be two instances, and a save needs the memory.
    exclude: ['@dimforge/rapier2d-deterministic'],
    rolldownOptions: { plugins: [phaserParts(), leanColyseus()] },
  },
  build: {
    target: BUILD_TARGET,
    // Browsers that know no modulepreload load a little later, and the title stays small.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ },
            entryChunk('src/client/main.tsx', 'title'),
          ],
        },
      },
    },
  },
});
