/** Where players say what they are called: on the title, and in the account. */
import type { ComponentProps } from 'preact';
import { NAME_MAX_LENGTH } from '../session/player-name.ts';

export interface NameFieldProps
  extends Pick<ComponentProps<'input'>, 'onChange' | 'aria-invalid' | 'aria-describedby'> {
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

export function NameField({ label, typed, onType, ...input }: NameFieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        name="name"
        autocomplete="nickname"
        spellcheck={false}
        maxLength={NAME_MAX_LENGTH}
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
        {...input}
      />
    </label>
  );
}
