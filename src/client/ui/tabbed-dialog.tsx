/** A dialog of several pages, one of which is shown: a list of tabs, a page, and a button that closes it. */
import type { ComponentChildren } from 'preact';
import { Dialog } from './dialog.tsx';
import './tabbed-dialog.css';

export interface TabbedDialogProps<Name extends string> {
  readonly label: string;
  readonly class: string;
  /** Of the button that closes it. */
  readonly done: string;
  readonly tabs: readonly { readonly name: Name; readonly title: ComponentChildren }[];
  readonly shown: Name;
  readonly onShow: (name: Name) => void;
  readonly onClose: () => void;
  /** The page that is shown. */
  readonly children: ComponentChildren;
}

export function TabbedDialog<Name extends string>(props: TabbedDialogProps<Name>) {
  const { label, tabs, shown, onShow, onClose } = props;
  return (
    <Dialog label={label} class={`tabbed-dialog ${props.class}`} onEscape={onClose}>
      <h2 class="panel-title">{label}</h2>
      <div class="dialog-tabs" role="tablist" aria-label={label} aria-orientation="vertical">
        {tabs.map(({ name, title }) => (
          <button
            key={name}
            type="button"
            role="tab"
            tabIndex={name === shown ? 0 : -1}
            id={`dialog-tab-${name}`}
            aria-selected={name === shown}
            aria-controls="dialog-page"
            class={`dialog-tab ${name === shown ? 'first-focus' : ''}`}
            onClick={() => onShow(name)}
          >
            {title}
          </button>
        ))}
      </div>
      <button type="button" class="button primary small dialog-done" onClick={onClose}>
        {props.done}
      </button>
      <section
        class="dialog-page"
        id="dialog-page"
        role="tabpanel"
        aria-labelledby={`dialog-tab-${shown}`}
      >
        {props.children}
      </section>
    </Dialog>
  );
}
