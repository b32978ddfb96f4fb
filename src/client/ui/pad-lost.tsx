/** Says that the gamepad is gone, and what to do, until it is back or the player goes on without. */
import { hudWords } from './hud/texts/index.ts';
import { usePrompts } from './prompts/prompts.ts';

export function PadLost() {
  const t = hudWords.use();
  if (!usePrompts().padLost.value) return null;
  return (
    <p class="pad-lost" role="alert">
      <strong>{t('padGone')}</strong> {t('padGoneHow')}
    </p>
  );
}
