/**
 * Finds what the browser lacks before a match is loaded. Called by the session on Play. It makes
 * no WebGL context to try: on a slow device each costs seconds, and the view, which needs one
 * anyway, says when it gets none.
 */
import type { Obstacle } from './problem.ts';

export function findObstacle(): Obstacle | null {
  if (typeof Worker === 'undefined') return 'no-worker';
  if (typeof WebAssembly === 'undefined') return 'no-wasm';
  if (typeof WebGLRenderingContext === 'undefined') return 'no-webgl';
  return null;
}
