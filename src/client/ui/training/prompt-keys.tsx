/**
 * What to press for a prompt, on the device that is in use just now. `data-action` names the action
 * and each key cap its key, so that a test can do what it is told.
 */
import type { TrainingPrompt } from '../../../worker/training/api.ts';
import type { Action } from '../../input/bindings.ts';
import { Control, Steering } from '../prompts/control.tsx';
import { usePrompts } from '../prompts/prompts.ts';
import { trainingWords } from './texts/index.ts';

interface Key {
  readonly action: Action;
  /** Beside the key, where it is not the prompt's one key. */
  readonly word?: 'sharpTurn';
}

/** `steering` stands for all that drives and steers. */
const KEYS: Partial<Readonly<Record<TrainingPrompt, readonly Key[]>>> = {
  drive: [{ action: 'throttle' }],
  turn: [
    { action: 'throttle' },
    { action: 'left' },
    { action: 'right' },
    { action: 'handbrake', word: 'sharpTurn' },
  ],
  boost: [{ action: 'boost' }],
  dash: [{ action: 'dash' }],
};

/** On a touch screen one thumb does all of these. */
const BY_THUMB: readonly Action[] = ['throttle', 'left', 'right'];

export function PromptKeys({ prompt }: { readonly prompt: TrainingPrompt }) {
  const t = trainingWords.use();
  const { active } = usePrompts();
  const isTouch = active.value === 'touch';
  const keys = KEYS[prompt] ?? [];
  const shown = isTouch ? keys.filter(({ action }) => !BY_THUMB.includes(action)) : keys;
  const hasSteering = isTouch && shown.length < keys.length;
  if (keys.length === 0) return null;
  return (
    <p class="training-keys">
      {hasSteering && <Steering />}
      {shown.map(({ action, word }) => (
        <span key={action} class="training-key" data-action={action}>
          <Control action={action} />
          {word !== undefined && <span class="training-key-word">{t(word)}</span>}
        </span>
      ))}
    </p>
  );
}
