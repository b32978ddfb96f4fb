/** Says that the sound is off, where it is, and turns it on: a key is pressed by mistake as well. */
import { isSoundOn, switchSound } from '../../settings/sound-switch.ts';
import { SoundOffIcon } from '../icons.tsx';
import { usePrompts } from '../prompts/prompts.ts';
import { hudWords } from './texts/index.ts';

export function SoundOff() {
  const t = hudWords.use();
  const { settings } = usePrompts();
  if (isSoundOn(settings)) return null;
  return (
    <button
      type="button"
      class="button icon-only"
      aria-label={t('soundOn')}
      onClick={(event) => {
        // Space would press it again.
        event.currentTarget.blur();
        switchSound(settings, true);
      }}
    >
      <SoundOffIcon />
    </button>
  );
}
