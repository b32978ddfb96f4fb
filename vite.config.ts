import { existsSync } from 'node:fs';
import { defineConfig, type PluginOption, type UserConfig } from 'vite';

/** Cross-origin isolation, which shared memory between the page and its workers needs. */
const ISOLATION_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const BUILD_TARGET = ['chrome111', 'edge111', 'firefox114', 'safari16.4'];

/** The game server inside Vite's dev server, on the same port. */
async function gameServer(): Promise<PluginOption> {
  const entry = new URL('./src/server/dev-plugin.ts', import.meta.url);
  if (!existsSync(entry)) return null;
  const plugin: { driftballServer(): PluginOption } = await import(entry.href);
  return plugin.driftballServer();
}

export default defineConfig(
  async ({ command, isPreview }): Promise<UserConfig> => ({
    // Relative, so that the built page also runs from a folder of another site.
    base: './',
    plugins: command === 'serve' && isPreview !== true ? [await gameServer()] : [],
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
        output: {
          codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }] },
        },
      },
    },
  }),
);
