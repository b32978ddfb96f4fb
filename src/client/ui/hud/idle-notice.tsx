/** To a player who does nothing: what comes of it, and how to go on. */
import { gap, RichText } from '../../i18n/rich-text.tsx';
import { usePrompts } from '../prompts/prompts.ts';
import type { HudModel } from './hud-model.ts';
import { hudWords } from './texts/index.ts';

export function IdleNotice({ hud }: { readonly hud: HudModel }) {
  const t = hudWords.use();
  const idle = hud.idleShown;
  const isTouch = usePrompts().active.value === 'touch';
  if (idle === null) return null;
  const how = t(isTouch ? 'touchToDrive' : 'pressToDrive');
  const isWarned = idle.state === 'warned';
  return (
    <section class="idle-notice" role="alert">
      <strong>{t(isWarned ? 'stillThere' : 'botDrives')}</strong>
      <span>
        <RichText
          text={t(isWarned ? 'botTakesOver' : 'placeGiven', { when: gap('when'), how })}
          parts={{ when: <When seconds={idle.seconds} /> }}
        />
      </span>
    </section>
  );
}

/** Counts down to the eye alone: what is read aloud would begin anew each second. */
function When({ seconds }: { readonly seconds: number }) {
  const t = hudWords.use();
  return (
    <>
      <span class="visually-hidden">{t('soon')}</span>
      <span aria-hidden="true">{seconds > 0 ? t('inSeconds', { seconds }) : t('now')}</span>
    </>
  );
}
