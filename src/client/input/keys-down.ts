/**
 * Which keys are down, from the page's first moment on, so that a match knows of a key that was
 * pressed before it began. It must never keep a key whose release the page may not hear of, and
 * takes none that was typed into a text field.
 */
import { isTyping } from './is-typing.ts';

export interface KeysDown {
  /** `KeyboardEvent.code`s, oldest first. */
  codes(): readonly string[];
}

/**
 * @param window receives key and blur events
 * @param document receives visibility changes
 */
export function watchKeys(window: EventTarget, document: EventTarget): KeysDown {
  const down = new Set<string>();
  const forget = (): void => down.clear();
  window.addEventListener('keydown', (event) => {
    const key = event as KeyboardEvent;
    if (key.metaKey || key.ctrlKey || key.altKey) forget();
    else if (!isTyping(key.target)) down.add(key.code);
  });
  window.addEventListener('keyup', (event) => down.delete((event as KeyboardEvent).code));
  window.addEventListener('blur', forget);
  document.addEventListener('visibilitychange', forget);
  return { codes: () => [...down] };
}
