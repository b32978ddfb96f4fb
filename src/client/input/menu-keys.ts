/**
 * The keys of a match that drive no car: Escape opens the menu, the player's own ones show the
 * scoreboard while held (Tab at first) and turn the sound off and on. Started when a match begins.
 */
import type { KeyBindings } from './bindings.ts';
import { isTyping } from './is-typing.ts';

export interface MenuKeysOptions {
  readonly window: EventTarget;
  /** False while a dialog has the keyboard; a dialog closes itself on Escape. */
  readonly isDriving: () => boolean;
  readonly bindings: () => KeyBindings;
  readonly openMenu: () => void;
  readonly showScoreboard: (shown: boolean) => void;
  readonly toggleMuted: () => void;
}

/** @returns a function that stops listening */
export function startMenuKeys(options: MenuKeysOptions): () => void {
  const listening = new AbortController();
  const { signal } = listening;

  const onKeyDown = (event: Event): void => {
    const key = event as KeyboardEvent;
    const { scoreboard, mute } = options.bindings();
    if (!options.isDriving() || isTyping(key.target) || key.ctrlKey || key.altKey) return;
    if (key.code === 'Escape' && !key.repeat) {
      key.preventDefault();
      options.openMenu();
    } else if (scoreboard.includes(key.code)) {
      key.preventDefault();
      options.showScoreboard(true);
    } else if (mute.includes(key.code) && !key.repeat) options.toggleMuted();
  };
  const onKeyUp = (event: Event): void => {
    const { code } = event as KeyboardEvent;
    if (options.bindings().scoreboard.includes(code)) options.showScoreboard(false);
  };

  options.window.addEventListener('keydown', onKeyDown, { signal });
  options.window.addEventListener('keyup', onKeyUp, { signal });
  options.window.addEventListener('blur', () => options.showScoreboard(false), { signal });
  return () => {
    listening.abort();
    options.showScoreboard(false);
  };
}
