/**
 * The keys of a match that drive no car: Escape opens the menu, Tab shows the scoreboard while it
 * is held. Started by the session together with the keyboard.
 */
import { isTyping } from './keyboard.ts';

export interface MenuKeysOptions {
  readonly window: EventTarget;
  /** False while a dialog has the keyboard; a dialog closes itself on Escape. */
  readonly isDriving: () => boolean;
  readonly openMenu: () => void;
  readonly showScoreboard: (shown: boolean) => void;
}

/** @returns a function that stops listening */
export function startMenuKeys(options: MenuKeysOptions): () => void {
  const listening = new AbortController();
  const { signal } = listening;

  const onKeyDown = (event: Event): void => {
    const key = event as KeyboardEvent;
    if (!options.isDriving() || isTyping(key.target) || key.ctrlKey || key.altKey) return;
    if (key.code === 'Escape' && !key.repeat) {
      key.preventDefault();
      options.openMenu();
    } else if (key.code === 'Tab') {
      key.preventDefault();
      options.showScoreboard(true);
    }
  };
  const onKeyUp = (event: Event): void => {
    if ((event as KeyboardEvent).code === 'Tab') options.showScoreboard(false);
  };

  options.window.addEventListener('keydown', onKeyDown, { signal });
  options.window.addEventListener('keyup', onKeyUp, { signal });
  options.window.addEventListener('blur', () => options.showScoreboard(false), { signal });
  return () => {
    listening.abort();
    options.showScoreboard(false);
  };
}
