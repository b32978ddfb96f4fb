/** What the pages of the settings are made of: sliders, switches and choices, each with its label. */
import { useId } from 'preact/hooks';
import { formatPercent } from '../../i18n/format-message.ts';
import { settingsWords } from './texts/index.ts';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly show: (value: number) => string;
  readonly onChange: (value: number) => void;
}

export function Slider({ label, value, min, max, step, show, onChange }: SliderProps) {
  const id = useId();
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <span class="setting-slider">
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={show(value)}
          onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <span aria-hidden="true">{show(value)}</span>
      </span>
    </div>
  );
}

/** Of a share, 0..1. */
export function percent(value: number): string {
  return formatPercent(value);
}

export interface SwitchProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function Switch({ label, value, onChange }: SwitchProps) {
  const t = settingsWords.use();
  const id = useId();
  return (
    <div class="setting">
      <span id={id}>{label}</span>
      <button
        type="button"
        role="switch"
        class="setting-switch"
        aria-checked={value}
        aria-labelledby={id}
        onClick={() => onChange(!value)}
      >
        {t(value ? 'on' : 'off')}
      </button>
    </div>
  );
}

export interface ChoiceProps<T extends string> {
  readonly label: string;
  /** A line below, on what the choice does. */
  readonly hint?: string;
  /** Null where none of them is chosen. */
  readonly value: T | null;
  /** Value, name, and the name's language where it is not the page's. */
  readonly options: readonly (readonly [value: T, name: string, language?: string])[];
  readonly onChange: (value: T) => void;
}

export function Choice<T extends string>(props: ChoiceProps<T>) {
  const id = useId();
  const first = props.options[0]?.[0];
  const chosen = props.value;
  return (
    <div class="setting">
      <span id={id}>
        {props.label}
        {props.hint !== undefined && <small>{props.hint}</small>}
      </span>
      <span class="setting-choice" role="radiogroup" aria-labelledby={id}>
        {props.options.map(([value, name, language]) => (
          // biome-ignore lint/a11y/useSemanticElements: native radio buttons take the arrow keys that move the focus here
          <button
            key={value}
            type="button"
            role="radio"
            lang={language}
            tabIndex={value === (chosen ?? first) ? 0 : -1}
            aria-checked={value === props.value}
            onClick={() => props.onChange(value)}
          >
            {name}
          </button>
        ))}
      </span>
    </div>
  );
}
