/**
 * A modal dialog over the match. The browser keeps the focus inside; it starts on the heading, so
 * that a key meant for the car presses no button.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface DialogProps {
  readonly label: string;
  readonly class?: string;
  /** Escape was pressed. */
  readonly onEscape: () => void;
  readonly children: ComponentChildren;
}

export function Dialog({ label, class: className = '', onEscape, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.focus();
    return () => element?.close();
  }, []);

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
