/** Which mode Play finds a match of, and one sentence on the one that is chosen. */
import type { Signal } from '@preact/signals';
import { MODES, type ModeId } from '../../../protocol/modes.ts';
import { titleWords } from './texts/index.ts';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

export function ModeChoice({ mode }: { readonly mode: Signal<ModeId> }) {
  const t = titleWords.use();
  /** As in every group of radio buttons: arrows choose, and the group is one stop of the Tab key. */
  const step = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next =
      (MODES.findIndex(({ id }) => id === mode.value) + by + MODES.length) % MODES.length;
    mode.value = MODES[next]?.id ?? mode.value;
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div class="modes">
      <span class="mode-row" role="radiogroup" aria-label={t('mode')} onKeyDown={step}>
        {MODES.map(({ id, title }) => (
          // biome-ignore lint/a11y/useSemanticElements: a gamepad moves the focus among buttons
          <button
            key={id}
            type="button"
            role="radio"
            class="mode"
            tabIndex={id === mode.value ? 0 : -1}
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
        {t(`line-${mode.value}`)}
      </p>
    </div>
  );
}
