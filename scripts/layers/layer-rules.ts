/**
 * The layer graph, as data: what each folder of src/ may reach for. The same graph is drawn in
 * ARCHITECTURE.md; a change here is a change of the architecture and needs a decision in
 * docs/decisions.
 */
export type Layer =
  | 'sim'
  | 'netcode'
  | 'protocol'
  | 'bots'
  | 'worker'
  | 'server'
  | 'lab'
  | 'client'
  | 'trials';

export interface LayerRule {
  /** Layers below it; a layer may always import itself. */
  readonly layers: readonly Layer[];
  /** Single files of other layers, relative to src/. */
  readonly files?: readonly string[];
  /** Layers whose files it may start by URL (worker entries). */
  readonly urls?: readonly Layer[];
  /** Packages, with all that lies under them; `node:` stands for Node's own. */
  readonly packages: readonly string[];
}

const PHYSICS = ['@dimforge/rapier2d-deterministic', '@dimforge/rapier2d-deterministic-compat'];
const SHARED: readonly Layer[] = ['sim', 'netcode', 'protocol', 'bots'];

export const LAYER_RULES: Readonly<Record<Layer, LayerRule>> = {
  sim: { layers: [], packages: PHYSICS },
  netcode: { layers: [], packages: [] },
  protocol: { layers: ['sim', 'netcode'], packages: ['valibot', '@humanwhocodes/momoa'] },
  bots: { layers: ['sim'], packages: [] },
  worker: { layers: SHARED, packages: ['comlink', 'colyseus.js', 'valibot'] },
  server: {
    layers: SHARED,
    packages: [
      'node:',
      '@colyseus/core',
      '@colyseus/ws-transport',
      '@colyseus/schema',
      'express',
      'node-datachannel',
      'obscenity',
      'openskill',
      'pg',
      'sirv',
      'valibot',
      'ws',
    ],
  },
  lab: { layers: SHARED, packages: ['node:'] },
  client: {
    layers: ['protocol'],
    // The contract of page and worker: calls, messages, one tick's view, the memory in which it crosses.
    files: [
      'worker/api.ts',
      'worker/goal-replay/api.ts',
      'worker/net-stats.ts',
      'worker/offline/api.ts',
      'worker/page-messages.ts',
      'worker/sandbox/api.ts',
      'worker/training/api.ts',
      'worker/view-frame.ts',
      'worker/view-ring.ts',
    ],
    urls: ['worker'],
    packages: [
      'phaser',
      'preact',
      '@preact/signals',
      'comlink',
      'nipplejs',
      'valibot',
      '@noble/ed25519',
      '@noble/hashes',
    ],
  },
  trials: { layers: [...SHARED, 'worker', 'server'], packages: ['node:', 'valibot'] },
};

/** `imports` of package.json that name a file of src/, relative to it. */
export const ALIASES: Readonly<Record<string, string>> = { '#rapier': 'sim/rapier/node.ts' };

/**
 * Tests (`*.test.ts`, `*.test.tsx`) and what only they use (folders named `testing`) may import any
 * layer, any package that a layer may, and these.
 */
export const TEST_PACKAGES = ['node:', 'vitest', 'fast-check', 'vite', 'ws', 'colyseus.js'];

export interface LayerException {
  /** Relative to src/. */
  readonly from: string;
  /** The specifier as written there; null for one that is computed. */
  readonly specifier: string | null;
  readonly reason: string;
}

/** Arrows against the graph that are meant. One that no import needs any more fails the check. */
export const LAYER_EXCEPTIONS: readonly LayerException[] = [
  {
    from: 'sim/rapier/node.ts',
    specifier: null,
    reason: 'Node gives a world an instance of Rapier of its own only under an address of its own',
  },
  {
    from: 'server/dev-plugin.ts',
    specifier: 'vite',
    reason: "puts the game server into Vite's dev server; needs the types of a plugin, no code",
  },
  {
    from: 'worker/sandbox/measure-worker.ts',
    specifier: '../../sim/testing/measure-car.ts',
    reason: "the developers' sandbox measures cars as the tests do; it is part of no build",
  },
];
