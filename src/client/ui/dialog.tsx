/**
 * A modal dialog over the match. The browser keeps the focus inside; it starts on the primary
 * button, and arrow keys move it on. A key that is still held for the car presses no button.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { chooseBeside, moveFocus, type Step, stepOfKey, uiRoot } from './move-focus.ts';

export interface DialogProps {
  readonly label: string;
  readonly class?: string;
  /** Keys pressed within this time are meant for the car. */
  readonly deafMs?: number;
  /** Escape was pressed. */
  readonly onEscape: () => void;
  readonly children: ComponentChildren;
}

export function Dialog({
  label,
  class: className = '',
  deafMs = 0,
  onEscape,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const opener = document.activeElement;
    element.showModal();
    element.querySelector<HTMLElement>('.first-focus, .primary')?.focus();
    const stopKeys = startDialogKeys(element, performance.now() + deafMs);
    return () => {
      stopKeys();
      element.close();
      // It has left the page by now, and with it the browser's memory of where the focus was.
      const isLost = document.activeElement === document.body;
      if (isLost && opener instanceof HTMLElement) opener.focus();
    };
  }, [deafMs]);

  return (
    <dialog
      ref={dialog}
      class={`panel dialog ${className}`}
      aria-label={label}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault();
        onEscape();
      }}
      onClose={({ currentTarget }) => {
        // A second Escape without a click between closes any dialog, whatever was prevented.
        if (!currentTarget.isConnected) return;
        onEscape();
        if (!currentTarget.open) currentTarget.showModal();
      }}
    >
      {children}
    </dialog>
  );
}

/** Keys that press the button that has the focus. */
const PRESSING = ['Space', 'Enter', 'NumpadEnter'];

/** On the window, because a click beside the buttons takes the focus out of the dialog. */
function startDialogKeys(dialog: HTMLElement, deafUntilMs: number): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  /** Pressed since the dialog listens; all others are held over from before. */
  const pressed = new Set<string>();

  const onKeyDown = (event: KeyboardEvent): void => {
    // A dialog over this one has the keys.
    if (uiRoot(document) !== dialog) return;
    // A key that is being chosen for an action does nothing else.
    if (dialog.querySelector('[data-captures-keys]') !== null) return;
    if (!event.repeat && performance.now() >= deafUntilMs) pressed.add(event.code);
    if (PRESSING.includes(event.code) && !pressed.has(event.code)) event.preventDefault();
    const step = stepOfKey(event.code);
    if (step === null || takesArrow(event.target, step)) return;
    event.preventDefault();
    if (!chooseBeside(event.target, step)) moveFocus(dialog, step);
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (PRESSING.includes(event.code) && !pressed.has(event.code)) event.preventDefault();
    pressed.delete(event.code);
  };
  window.addEventListener('keydown', onKeyDown, { signal, capture: true });
  window.addEventListener('keyup', onKeyUp, { signal, capture: true });
  return () => listening.abort();
}

/** A text field takes all arrows for itself; a slider those across, which moveFocus gives it. */
function takesArrow(target: EventTarget | null, step: Step): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  if (target.type === 'range') return step === 'left' || step === 'right';
  return target.type === 'text';
}
