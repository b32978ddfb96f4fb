/**
 * What the page around wants of the game: no sound to begin with (`?mute=1`), no chat (`?chat=off`),
 * and at run time sound or none, by a message from the parent frame. Read by what sounds and by what
 * lets people talk; docs/embedding.md says it to portals.
 */
import type { Signal } from '@preact/signals';
import * as v from 'valibot';

export interface Embedding {
  /** The page around wants silence. The player may still turn the sound on. */
  readonly muted: Signal<boolean>;
  readonly chatAllowed: boolean;
}

/** The part of `window` that is used. */
export interface EmbeddedWindow {
  readonly location: Pick<Location, 'search' | 'origin'> & {
    /** Of the frames around, the nearest first; not every browser tells. */
    readonly ancestorOrigins?: ArrayLike<string>;
  };
  readonly document: Pick<Document, 'referrer'>;
  readonly parent: object & { postMessage(message: unknown, targetOrigin: string): void };
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

const MuteSchema = v.object({ type: v.literal('driftball:mute'), muted: v.boolean() });

/** @param muted is set here, at once and on each message */
export function followEmbedding(window: EmbeddedWindow, muted: Signal<boolean>): Embedding {
  const flags = new URLSearchParams(window.location.search);
  if (flags.get('mute') === '1') muted.value = true;
  if (window.parent !== (window as object)) {
    const around = originAround(window);
    window.addEventListener('message', (event) => {
      if (event.source !== window.parent || (around !== null && event.origin !== around)) return;
      const told = v.safeParse(MuteSchema, event.data);
      if (told.success) muted.value = told.output.muted;
    });
    // Whatever was said before has not been heard.
    window.parent.postMessage({ type: 'driftball:ready' }, '*');
  }
  return { muted, chatAllowed: flags.get('chat') !== 'off' };
}

/** Null where the browser does not tell; then that a message is the parent's must do. */
function originAround({ location, document }: EmbeddedWindow): string | null {
  const [nearest] = Array.from(location.ancestorOrigins ?? []);
  if (nearest !== undefined) return nearest;
  const { origin } = URL.canParse(document.referrer) ? new URL(document.referrer) : location;
  // After a step within the frame the referrer is the game itself.
  return origin === location.origin ? null : origin;
}
