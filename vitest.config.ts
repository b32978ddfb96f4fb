import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Unit tests: in Node, beside the code. `npm run test:unit` adds no options of its own. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    // The default leaves one core free, which on a small machine is half of it.
    maxWorkers: availableParallelism(),
    include: [
      'src/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
      'e2e/fixtures/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    watch: false,
  },
});
