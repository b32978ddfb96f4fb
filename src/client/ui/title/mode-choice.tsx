/** Which mode Play finds a match of, and one sentence on the one that is chosen. */
import type { Signal } from '@preact/signals';
import { MODES, type ModeId, modeOf } from '../../../protocol/modes.ts';

export function ModeChoice({ mode }: { readonly mode: Signal<ModeId> }) {
  return (
    <div class="modes">
      <span class="mode-row" role="radiogroup" aria-label="Mode">
        {MODES.map(({ id, title }) => (
          // biome-ignore lint/a11y/useSemanticElements: native radio buttons take the arrow keys that move the focus here
          <button
            key={id}
            type="button"
            role="radio"
            class="mode"
            aria-checked={id === mode.value}
            onClick={() => {
              mode.value = id;
            }}
          >
            {title}
          </button>
        ))}
      </span>
      <p class="mode-line" aria-live="polite">
        {modeOf(mode.value).line}
      </p>
    </div>
  );
}
