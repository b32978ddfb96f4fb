/** The controls at a glance, of the device in use, for the title page and the menu of a match. */
import { Control, Steering } from './prompts/control.tsx';
import { usePrompts } from './prompts/prompts.ts';
import { promptWords } from './prompts/texts/index.ts';

/** Actions and their words. */
const OF_A_CAR = [
  ['boost', 'boost'],
  ['dash', 'dashHard'],
  ['handbrake', 'handbrake'],
  ['skip', 'skipCelebration'],
] as const;
const OF_A_MATCH = [
  ['scoreboard', 'scoreboard'],
  ['menu', 'menu'],
] as const;

const MOST_KEYS = 3;

export interface KeyCapsProps {
  /** False for one who watches. */
  readonly driving: boolean;
}

export function KeyCaps({ driving }: KeyCapsProps) {
  const t = promptWords.use();
  const isTouch = usePrompts().active.value === 'touch';
  // Thumbs have no scoreboard, and find the menu by its button.
  const actions = [...(driving ? OF_A_CAR : []), ...(isTouch ? [] : OF_A_MATCH)];
  return (
    <dl class="key-caps">
      {driving && (
        <div class="key-caps-item">
          <dt>{t('driveAndSteer')}</dt>
          <dd>
            <Steering />
          </dd>
        </div>
      )}
      {actions.map(([action, does]) => (
        <div class="key-caps-item" key={action}>
          <dt>{t(does)}</dt>
          <dd>
            <Control action={action} most={MOST_KEYS} unnamed />
          </dd>
        </div>
      ))}
    </dl>
  );
}
