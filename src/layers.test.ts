/**
 * Holds the layer graph: reads every import under src/ and fails on an arrow that the graph does
 * not have. The rules are data in scripts/layers/layer-rules.ts.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkLayers } from '../scripts/layers/check-layers.ts';
import { LAYER_EXCEPTIONS } from '../scripts/layers/layer-rules.ts';
import { scanImports } from '../scripts/layers/scan-imports.ts';

function readSources(): Map<string, string> {
  const paths = globSync('**/*.{ts,tsx}', { cwd: import.meta.dirname });
  return new Map(
    paths.map((path) => [
      path.replaceAll('\\', '/'),
      readFileSync(join(import.meta.dirname, path), 'utf8'),
    ]),
  );
}

/** Every source is parsed, on a machine that has other things to do. */
const ALL_SOURCES_MS = 60_000;

test('src/ keeps to the layer graph', { timeout: ALL_SOURCES_MS }, () => {
  expect(checkLayers(readSources(), LAYER_EXCEPTIONS)).toEqual([]);
});

describe('the checker', () => {
  const findingsOf = (path: string, source: string) => checkLayers(new Map([[path, source]]), []);

  test.each([
    ['sim/step.ts', `import '../netcode/frame.ts';`],
    ['sim/step.ts', `import type { Frame } from '../netcode/frame.ts';`],
    ['sim/step.ts', `import { readFileSync } from 'node:fs';`],
    ['sim/step.ts', `import Matter from 'matter-js';`],
    ['netcode/client-session.ts', `export { packInput } from '../sim/input.ts';`],
    ['netcode/client-session.ts', `export * from '../sim/input.ts';`],
    ['netcode/client-session.ts', `type Input = import('../sim/input.ts').CarInput;`],
    ['netcode/client-session.ts', `const { step } = await import('../sim/step.ts');`],
    ['netcode/client-session.ts', 'await import(`../sim/step.ts`);'],
    ['protocol/codec.ts', `import '../bots/chase.ts';`],
    ['bots/chase.ts', `import '../protocol/codec.ts';`],
    ['netcode/client-session.ts', `import { loadRapier } from '#rapier';`],
    ['worker/match.ts', `import '../server/room.ts';`],
    ['worker/match.ts', `import { Room } from '@colyseus/core';`],
    ['server/room.ts', `import '../client/main.ts';`],
    ['server/room.ts', `import { createServer } from 'vite';`],
    ['client/hud.tsx', `import '../sim/step.ts';`],
    ['client/hud.tsx', `import '../worker/match.ts';`],
    ['client/hud.tsx', `import { Client } from 'colyseus.js';`],
    ['client/hud.tsx', `new Worker(new URL('../server/main.ts', import.meta.url));`],
    ['client/hud.tsx', `const art = import.meta.glob('../../art/*.png');`],
    ['client/hud.tsx', 'import(`../worker/' + '$' + '{name}.ts`);'],
    ['client/hud.tsx', `import './hud.test.ts';`],
    ['sim/step.test.ts', `import lodash from 'lodash';`],
    ['stray.ts', `import './sim/step.ts';`],
  ])('finds the wrong arrow in %s: %s', (path, source) => {
    expect(findingsOf(path, source)).toHaveLength(1);
  });

  test.each([
    ['sim/step.ts', `import RAPIER from '#rapier';\nimport { teamOfSlot } from './team.ts';`],
    ['protocol/codec.ts', `import '../sim/input.ts'; import '../netcode/frame.ts';`],
    ['worker/match.ts', `import { Client } from 'colyseus.js'; import '../bots/chase.ts';`],
    ['worker/match.ts', `import { loadRapier } from '#rapier';`],
    ['server/main.ts', `import { join } from 'node:path'; import '../netcode/frame.ts';`],
    ['client/hud.tsx', `import { VIEW } from '../worker/view-frame.ts'; import 'preact/hooks';`],
    ['client/hud.tsx', `new Worker(new URL('../worker/match.ts', import.meta.url));`],
    ['client/hud.tsx', `new URL('./logo.svg?url', import.meta.url);`],
    ['client/hud.tsx', `// import '../server/room.ts'\nconst text = "import '../server/room.ts'";`],
    ['sim/step.test.ts', `import { test } from 'vitest'; import '../netcode/frame.ts';`],
  ])('lets a right arrow in %s pass: %s', (path, source) => {
    expect(findingsOf(path, source)).toEqual([]);
  });

  test('an exception covers its arrow, and is stale once nothing needs it', () => {
    const exception = { from: 'sim/a.ts', specifier: '../netcode/game.ts', reason: 'planted' };
    const needing = new Map([['sim/a.ts', `import '../netcode/game.ts';`]]);
    expect(checkLayers(needing, [exception])).toEqual([]);
    const clean = new Map([['sim/a.ts', `import './b.ts';`]]);
    expect(checkLayers(clean, [exception])).toEqual([expect.stringContaining('stale exception')]);
  });

  test('says where', () => {
    const source = `import './a.ts';\n\nexport * from '../bots/b.ts';\n`;
    expect(scanImports('sim/x.ts', source).map((site) => site.line)).toEqual([1, 3]);
    expect(findingsOf('sim/x.ts', source)).toEqual([
      'src/sim/x.ts:3 is in sim, which must not import src/bots/b.ts',
    ]);
  });
});
