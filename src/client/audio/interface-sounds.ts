/**
 * Gives every button, link and field of choice its sound, by listening to the document once: no
 * component needs to know. Started by main.tsx with the sound.
 */
import type { InterfaceSound } from './game-audio.ts';

const PRESSABLE =
  'button, a[href], summary, select, input:is([type=checkbox], [type=radio], [type=range])';

/** @returns a function that stops listening */
export function startInterfaceSounds(
  document: Document,
  play: (kind: InterfaceSound) => void,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let hovered: Element | null = null;

  const pressableAt = (target: EventTarget | null): Element | null => {
    const element = target instanceof Element ? target.closest(PRESSABLE) : null;
    return element?.matches(':disabled') === true ? null : element;
  };
  const onClick = ({ target }: Event): void => {
    if (pressableAt(target) !== null) play('click');
  };
  const onOver = (event: PointerEvent): void => {
    const over = pressableAt(event.target);
    if (over !== null && over !== hovered && event.pointerType === 'mouse') play('hover');
    hovered = over;
  };

  document.addEventListener('click', onClick, { capture: true, signal });
  document.addEventListener('pointerover', onOver, { capture: true, passive: true, signal });
  return () => listening.abort();
}
