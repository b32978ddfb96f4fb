/** One of a few, as a row of links or buttons; the chosen one is marked. */
import type { ComponentChildren } from 'preact';

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: T, says: ComponentChildren])[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

export function Choice<T extends string>({ label, options, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset class="people-choice">
      <legend class="visually-hidden">{label}</legend>
      {options.map(([value, says]) => (
        <button
          key={value}
          type="button"
          class="mode"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {says}
        </button>
      ))}
    </fieldset>
  );
}
