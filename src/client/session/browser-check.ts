/** Finds what the browser lacks before a match is loaded. Called by the session on Play. */
import type { Obstacle } from './problem.ts';

export function findObstacle(): Obstacle | null {
  if (typeof Worker === 'undefined') return 'no-worker';
  if (typeof WebAssembly === 'undefined') return 'no-wasm';
  return canDrawWebGl() ? null : 'no-webgl';
}

function canDrawWebGl(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  if (context === null) return false;
  // Browsers allow few contexts at a time; give this one back.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return true;
}
