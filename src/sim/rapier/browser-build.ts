/**
 * Rapier's build for browsers and the memory of its wasm, in one module: the wasm makes the build
 * wait at its top level, and WebKit runs a second import of what is still waiting too early
 * (https://bugs.webkit.org/show_bug.cgi?id=242740). So there must be only one, browser.ts's.
 */
export * as RAPIER from '@dimforge/rapier2d-deterministic';
export { memory } from '@dimforge/rapier2d-deterministic/rapier_wasm2d_bg.wasm';
