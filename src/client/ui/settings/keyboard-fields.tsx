/** Which keys do what, and choosing others. */
import { DEFAULT_KEYS, isBindableKey, KEY_ACTIONS, type KeyAction } from '../../input/bindings.ts';
import { KeyCap } from '../prompts/key-cap.tsx';
import { layoutOf } from '../prompts/key-layout.ts';
import { keyLabel } from '../prompts/key-names.ts';
import { promptWords } from '../prompts/texts/index.ts';
import { BindingList, type Heard } from './binding-list.tsx';
import type { PageProps } from './page.ts';

export function KeyboardFields({ settings }: PageProps) {
  const t = promptWords.use();
  return (
    <BindingList<KeyAction>
      what="key"
      actions={KEY_ACTIONS}
      bindings={settings.controls.value.keyboard}
      defaults={DEFAULT_KEYS}
      nameOf={(code) => keyLabel(code, layoutOf.value, t)}
      render={(code) => <KeyCap code={code} />}
      listen={listenForKey}
      onChange={(keyboard) => {
        settings.controls.value = { ...settings.controls.value, keyboard };
      }}
    />
  );
}

/** The next key; Escape calls it off. Nothing else hears it. */
function listenForKey(heard: (result: Heard) => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const onKey = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'keyup' || event.repeat) return;
    if (event.code === 'Escape') heard({ kind: 'cancelled' });
    else if (isBindableKey(event.code)) heard({ kind: 'chosen', source: event.code });
    else heard({ kind: 'refused', source: event.code });
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
  window.addEventListener('keyup', onKey, { capture: true, signal });
  return () => listening.abort();
}
