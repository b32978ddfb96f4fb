/**
 * Which mode Play finds a match of, and one sentence on the one that is chosen. What has no room for
 * the player's party cannot be chosen, and says why.
 */
import type { Signal } from '@preact/signals';
import { useContext, useState } from 'preact/hooks';
import { MODES, type ModeId, modeOf } from '../../../protocol/modes.ts';
import { fitsParty } from '../../party/fits-party.ts';
import { PartyContext } from '../party/party-context.ts';
import { titleWords } from './texts/index.ts';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

export function ModeChoice({ mode }: { readonly mode: Signal<ModeId> }) {
  const t = titleWords.use();
  const party = useContext(PartyContext)?.current.value?.state.value ?? null;
  /** Was wanted, and is too small for the party. */
  const [refused, setRefused] = useState<ModeId | null>(null);
  const choose = (id: ModeId): void => {
    const fits = fitsParty(id, party);
    setRefused(fits ? null : id);
    if (fits) mode.value = id;
  };
  const why = (id: ModeId): string => t('tooSmall', { mode: modeOf(id).title });
  const asked = refused ?? mode.value;
  /** As in every group of radio buttons: arrows choose, and the group is one stop of the Tab key. */
  const step = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const open = MODES.filter(({ id }) => id === mode.value || fitsParty(id, party));
    const at = open.findIndex(({ id }) => id === mode.value);
    const next = open[(at + by + open.length) % open.length]?.id ?? mode.value;
    choose(next);
    const index = MODES.findIndex(({ id }) => id === next);
    event.currentTarget.querySelectorAll('button')[index]?.focus();
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
            aria-disabled={!fitsParty(id, party)}
            title={fitsParty(id, party) ? undefined : why(id)}
            onClick={() => choose(id)}
          >
            {title}
          </button>
        ))}
      </span>
      <p class="mode-line" aria-live="polite">
        {fitsParty(asked, party) ? t(`line-${mode.value}`) : why(asked)}
      </p>
    </div>
  );
}
