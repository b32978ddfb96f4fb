/** How loud what is. */
import type { AudioSettings } from '../../settings/settings.ts';
import { resetSection } from '../../settings/settings-store.ts';
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
      <Switch label={t('sound')} value={!audio.muted} onChange={(on) => change({ muted: !on })} />
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
