/** One key as it looks, with what the player's layout has printed on it. */
import { layoutOf } from './key-layout.ts';
import { keyLabel, spokenLabel } from './key-names.ts';
import { promptWords } from './texts/index.ts';

export function KeyCap({ code }: { readonly code: string }) {
  const t = promptWords.use();
  const label = keyLabel(code, layoutOf.value, t);
  const spoken = spokenLabel(label, t);
  return (
    <kbd class={label.length > 1 ? 'wide' : ''} data-code={code}>
      <span aria-hidden={spoken !== null}>{label}</span>
      {spoken !== null && <span class="visually-hidden">{spoken}</span>}
    </kbd>
  );
}
