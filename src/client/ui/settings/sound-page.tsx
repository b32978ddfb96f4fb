/** How loud what is. */
import type { AudioSettings } from '../../settings/settings.ts';
import { resetSection } from '../../settings/settings-store.ts';
import { isSoundOn, switchSound } from '../../settings/sound-switch.ts';
import { percent, Slider, Switch } from './fields.tsx';
import type { PageProps } from './page.ts';
import { settingsWords } from './texts/index.ts';

const VOLUMES = [
  'master',
  'effects',
  'engines',
  'crowd',
  'interface',
] as const satisfies readonly Exclude<keyof AudioSettings, 'muted'>[];

export function SoundPage({ settings }: PageProps) {
  const t = settingsWords.use();
  const audio = settings.audio.value;
  const change = (part: Partial<AudioSettings>): void => {
    settings.audio.value = { ...settings.audio.value, ...part };
  };
  return (
    <>
      <Switch
        label={t('sound')}
        value={isSoundOn(settings)}
        onChange={(on) => switchSound(settings, on)}
      />
      {settings.mutedAround.value && <p class="muted">{t('mutedAround')}</p>}
      {VOLUMES.map((volume) => (
        <Slider
          key={volume}
          label={t(`volume-${volume}`)}
          value={audio[volume]}
          min={0}
          max={1}
          step={0.05}
          show={percent}
          onChange={(value) => change({ [volume]: value })}
        />
      ))}
      <button
        type="button"
        class="button small settings-reset"
        onClick={() => resetSection(settings, 'audio')}
      >
        {t('resetSound')}
      </button>
    </>
  );
}
