import { defineConfig, type Plugin } from 'vite';
import { driftballServer } from './src/server/dev-plugin.ts';

/** Cross-origin isolation, which shared memory between the page and its workers needs. */
const ISOLATION_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const BUILD_TARGET = ['chrome111', 'edge111', 'firefox114', 'safari16.4'];

/**
 * Phaser makes a WebGL context just to see whether there is one, as soon as its code runs. On a
 * device that draws by software that costs more than a second, and the page has made sure already
 * (src/client/scene/match-canvas.ts).
 */
function skipPhasersWebGlTest(): Plugin {
  const test = "canvas.getContext('webgl') || canvas.getContext('experimental-webgl')";
  return {
    name: 'skip-phasers-webgl-test',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/phaser.esm.js')) return null;
      if (code.split(test).length !== 2) this.error(`${id} does not test for WebGL as expected`);
      return { code: code.replace(test, 'true'), map: null };
    },
  };
}

export default defineConfig({
  // Relative, so that the built page also runs from a folder of another site.
  base: './',
  plugins: [driftballServer(), skipPhasersWebGlTest()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { headers: ISOLATION_HEADERS },
  preview: { headers: ISOLATION_HEADERS },
  worker: { format: 'es' },
  optimizeDeps: {
    // Workers are found only when a page starts them; a dependency found that late reloads it.
    entries: ['index.html', 'src/worker/**/*.ts', '!**/*.test.ts'],
    // Bundled ahead, its glue and its wasm would be two instances, and a save needs the memory.
    exclude: ['@dimforge/rapier2d-deterministic'],
  },
  build: {
    target: BUILD_TARGET,
    // Phaser is one chunk of this size.
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }] },
      },
    },
  },
});
