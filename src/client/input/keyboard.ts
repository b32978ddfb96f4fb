/**
 * The keyboard as a car's controls: listens to the window and sends the controls on every change,
 * a press and its release as two messages however close they are. Keys that are held while a dialog
 * has the keyboard do nothing, and drive again once it is closed. Started when a player takes a
 * seat. It must never take a key from a text field or an open dialog, and never leave a
 * key held when the page stops hearing of it.
 */
import type { ControlsMessage } from '../../worker/page-messages.ts';
import type { KeyBindings } from './bindings.ts';
import { NEUTRAL } from './controls.ts';
import { HeldKeys } from './held-keys.ts';
import { isTyping } from './is-typing.ts';

export interface KeyboardOptions {
  /** Receives key and blur events: the window. */
  readonly window: EventTarget;
  /** Receives visibility changes: the document. */
  readonly document: EventTarget;
  readonly send: (controls: ControlsMessage) => void;
  /** False while a dialog has the keyboard. */
  readonly isDriving: () => boolean;
  readonly bindings: KeyBindings;
  /** Keys that were down before it began to listen: they drive at once. */
  readonly downBefore: readonly string[];
}

export interface Keyboard {
  /** Other keys from now on. */
  rebind(bindings: KeyBindings): void;
  /** To be called when a dialog has opened or closed. */
  noteDialog(): void;
  stop(): void;
}

export function startKeyboard(options: KeyboardOptions): Keyboard {
  const held = new HeldKeys(options.bindings);
  const listening = new AbortController();
  const { signal } = listening;

  let wasDriving = true;

  const sendIf = (changed: boolean): void => {
    if (changed && wasDriving) options.send(held.controls());
  };
  const releaseAll = (): void => sendIf(held.releaseAll());

  const noteDialog = (): void => {
    const isDriving = options.isDriving();
    if (isDriving === wasDriving) return;
    wasDriving = isDriving;
    options.send(isDriving ? held.controls() : NEUTRAL);
  };

  const onKeyDown = (event: Event): void => {
    const key = event as KeyboardEvent;
    // While Meta is down macOS reports no release of other keys, so none may stay held.
    if (key.metaKey) releaseAll();
    if (key.metaKey || key.ctrlKey || key.altKey) return;
    if (isTyping(key.target) || !held.isBound(key.code)) return;
    noteDialog();
    if (wasDriving) key.preventDefault();
    sendIf(held.press(key.code));
  };
  const onKeyUp = (event: Event): void => sendIf(held.release((event as KeyboardEvent).code));

  options.window.addEventListener('keydown', onKeyDown, { signal });
  options.window.addEventListener('keyup', onKeyUp, { signal });
  options.window.addEventListener('blur', releaseAll, { signal });
  options.document.addEventListener('visibilitychange', releaseAll, { signal });

  // Pressed while the match was loading; its keydown is long past.
  for (const code of options.downBefore) held.press(code);
  sendIf(options.downBefore.length > 0);

  return {
    rebind(bindings) {
      held.rebind(bindings);
      sendIf(true);
    },
    noteDialog,
    stop() {
      listening.abort();
      releaseAll();
    },
  };
}
