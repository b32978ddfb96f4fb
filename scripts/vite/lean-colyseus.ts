/**
 * Gives Colyseus's client only the part of @colyseus/schema that a Driftball room uses: how numbers
 * and strings of its own messages are written. Rooms here have no synchronised state (they send
 * bytes), so decoders, reflection and collections would be 25 kB of brotli that never run. Used by
 * vite.config.ts for the build and for the dev server's optimizer; never by the server.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';

const FOLDER = dirname(dirname(createRequire(import.meta.url).resolve('@colyseus/schema')));
const ROOT = FOLDER.replaceAll('\\', '/');

/** What the client names at its top level, and makes only for a room that has a state. */
const NO_STATE = `
class NoState {
  constructor() {
    throw new Error('this room has a state, which the page was built without');
  }
  static decode() {
    return new NoState();
  }
}`;

const STAND_INS: Readonly<Record<string, string>> = {
  [`${ROOT}/build/index.mjs`]: `
export { encode } from '${ROOT}/src/encoding/encode.ts';
export { decode } from '${ROOT}/src/encoding/decode.ts';
${NO_STATE}
export { NoState as Decoder, NoState as Metadata, NoState as Reflection, NoState as Schema };
export const Callbacks = { get: NoState.decode };
export const getDecoderStateCallbacks = NoState.decode;
export const $values = Symbol.for('$values');
export const $refId = Symbol.for('$refId');`,
  [`${ROOT}/build/input/index.mjs`]: `${NO_STATE}
export { NoState as InputEncoder };`,
};

export function leanColyseus() {
  return {
    name: 'lean-colyseus',
    enforce: 'pre',
    load: (id: string) => STAND_INS[id.replaceAll('\\', '/').split('?')[0] ?? ''] ?? null,
  } as const satisfies Plugin;
}
