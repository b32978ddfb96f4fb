import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Of a control that comes in the place of the one that was pressed: takes the focus where nothing
 * else has it, so that who goes by keys stays where they were.
 */
export function useLostFocus(): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  return button;
}
