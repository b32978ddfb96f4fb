/** The rules of a match that may differ from an ordinary one, each as a field. */

import type { ComponentChildren } from 'preact';
import type { Mutators } from '../../../worker/api.ts';
import { formatPercent } from '../../i18n/format-message.ts';
import { Slider, Switch } from '../settings/fields.tsx';
import { type SetupText, setupWords } from './texts/index.ts';

export interface MutatorFieldsProps {
  readonly mutators: Mutators;
  readonly onChange: (mutators: Mutators) => void;
  /** Fields that stand before them. */
  readonly children: ComponentChildren;
}

interface NumberField {
  readonly key:
    | 'ballSize'
    | 'ballBounce'
    | 'ballSpeed'
    | 'boostRate'
    | 'carSpeed'
    | 'balls'
    | 'crates'
    | 'minutes'
    | 'scoreLimit';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly show: (value: number, t: SetupText) => string;
}

const percent = (value: number): string => formatPercent(value);
const plain = (value: number): string => String(value);

const NUMBERS: readonly NumberField[] = [
  { key: 'minutes', min: 1, max: 20, step: 1, show: (n, t) => t('minutesValue', { n }) },
  {
    key: 'scoreLimit',
    min: 0,
    max: 20,
    step: 1,
    show: (n, t) => (n === 0 ? t('noLimit') : String(n)),
  },
  { key: 'balls', min: 1, max: 4, step: 1, show: plain },
  { key: 'crates', min: 0, max: 400, step: 50, show: plain },
  { key: 'ballSize', min: 0.5, max: 2.5, step: 0.25, show: percent },
  { key: 'ballBounce', min: 0, max: 1.3, step: 0.1, show: percent },
  { key: 'ballSpeed', min: 0.5, max: 2, step: 0.25, show: percent },
  { key: 'carSpeed', min: 0.5, max: 1.5, step: 0.25, show: percent },
  { key: 'boostRate', min: 0.25, max: 4, step: 0.25, show: percent },
];

export function MutatorFields({ mutators, onChange, children }: MutatorFieldsProps) {
  const t = setupWords.use();
  const set = (part: Partial<Mutators>): void => onChange({ ...mutators, ...part });
  return (
    <div class="mutator-fields">
      {children}
      {NUMBERS.map(({ key, min, max, step, show }) => (
        <Slider
          key={key}
          label={t(key)}
          value={mutators[key]}
          min={min}
          max={max}
          step={step}
          show={(value) => show(value, t)}
          onChange={(value) => set({ [key]: value })}
        />
      ))}
      <Switch
        label={t('unlimitedBoost')}
        value={mutators.unlimitedBoost}
        onChange={(unlimitedBoost) => set({ unlimitedBoost })}
      />
      <Switch
        label={t('demolitions')}
        value={mutators.demolitions}
        onChange={(demolitions) => set({ demolitions })}
      />
    </div>
  );
}
