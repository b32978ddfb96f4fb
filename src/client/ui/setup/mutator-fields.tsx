/** The rules of a match that may differ from an ordinary one, each as a field. */
import type { Mutators } from '../../../worker/api.ts';
import { Slider, Switch } from '../settings/fields.tsx';

export interface MutatorFieldsProps {
  readonly mutators: Mutators;
  readonly onChange: (mutators: Mutators) => void;
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
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly show: (value: number) => string;
}

const percent = (value: number): string => `${Math.round(value * 100)} %`;
const plain = (value: number): string => String(value);

const NUMBERS: readonly NumberField[] = [
  { key: 'minutes', label: 'Match length', min: 1, max: 20, step: 1, show: (n) => `${n} min` },
  {
    key: 'scoreLimit',
    label: 'Goals to win',
    min: 0,
    max: 20,
    step: 1,
    show: (n) => (n === 0 ? 'No limit' : String(n)),
  },
  { key: 'balls', label: 'Balls', min: 1, max: 4, step: 1, show: plain },
  { key: 'crates', label: 'Crates', min: 0, max: 400, step: 50, show: plain },
  { key: 'ballSize', label: 'Ball size', min: 0.5, max: 2.5, step: 0.25, show: percent },
  { key: 'ballBounce', label: 'Ball bounce', min: 0, max: 1.3, step: 0.1, show: percent },
  { key: 'ballSpeed', label: 'Ball speed', min: 0.5, max: 2, step: 0.25, show: percent },
  { key: 'carSpeed', label: 'Car speed', min: 0.5, max: 1.5, step: 0.25, show: percent },
  { key: 'boostRate', label: 'Boost comes back', min: 0.25, max: 4, step: 0.25, show: percent },
];

export function MutatorFields({ mutators, onChange }: MutatorFieldsProps) {
  const set = (part: Partial<Mutators>): void => onChange({ ...mutators, ...part });
  return (
    <div class="mutator-fields">
      {NUMBERS.map(({ key, label, min, max, step, show }) => (
        <Slider
          key={key}
          label={label}
          value={mutators[key]}
          min={min}
          max={max}
          step={step}
          show={show}
          onChange={(value) => set({ [key]: value })}
        />
      ))}
      <Switch
        label="Unlimited boost"
        value={mutators.unlimitedBoost}
        onChange={(unlimitedBoost) => set({ unlimitedBoost })}
      />
      <Switch
        label="Demolitions"
        value={mutators.demolitions}
        onChange={(demolitions) => set({ demolitions })}
      />
    </div>
  );
}
