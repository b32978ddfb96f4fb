/** The controls at a glance, of the device in use, for the title page and the menu of a match. */
import type { Action } from '../input/bindings.ts';
import { Control, Steering } from './prompts/control.tsx';
import { usePrompts } from './prompts/prompts.ts';

interface Line {
  readonly does: string;
  readonly action: Action;
}

const OF_A_CAR: readonly Line[] = [
  { does: 'Boost', action: 'boost' },
  { does: 'Dash, hit hard', action: 'dash' },
  { does: 'Drift', action: 'handbrake' },
  { does: 'Skip a celebration', action: 'skip' },
];

const OF_A_MATCH: readonly Line[] = [
  { does: 'Scores', action: 'scoreboard' },
  { does: 'Menu', action: 'menu' },
];

const MOST_KEYS = 3;

export interface KeyCapsProps {
  /** False for one who watches. */
  readonly driving: boolean;
}

export function KeyCaps({ driving }: KeyCapsProps) {
  const isTouch = usePrompts().active.value === 'touch';
  // Thumbs have no scoreboard, and find the menu by its button.
  const lines = [...(driving ? OF_A_CAR : []), ...(isTouch ? [] : OF_A_MATCH)];
  return (
    <dl class="key-caps">
      {driving && (
        <div class="key-caps-item">
          <dt>Drive and steer</dt>
          <dd>
            <Steering />
          </dd>
        </div>
      )}
      {lines.map(({ does, action }) => (
        <div class="key-caps-item" key={action}>
          <dt>{does}</dt>
          <dd>
            <Control action={action} most={MOST_KEYS} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
