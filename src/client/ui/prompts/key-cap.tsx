/** One key as it looks, with what the player's layout has printed on it. */
import { keyLabel, layoutOf, SPOKEN } from './key-labels.ts';

export function KeyCap({ code }: { readonly code: string }) {
  const label = keyLabel(code, layoutOf.value);
  const spoken = SPOKEN[label];
  return (
    <kbd class={label.length > 1 ? 'wide' : ''} data-code={code}>
      <span aria-hidden={spoken !== undefined}>{label}</span>
      {spoken !== undefined && <span class="visually-hidden">{spoken}</span>}
    </kbd>
  );
}
