/** How loud what is. */
import type { AudioSettings } from '../../settings/settings.ts';
import { resetSection } from '../../settings/settings-store.ts';
import { percent, Slider, Switch } from './fields.tsx';
import type { PageProps } from './page.ts';

type Volume = Exclude<keyof AudioSettings, 'muted'>;

const VOLUMES: readonly (readonly [Volume, string])[] = [
  ['master', 'Everything'],
  ['effects', 'Hits and effects'],
  ['engines', 'Engines'],
  ['crowd', 'Crowd'],
  ['interface', 'Menus and signals'],
];

export function SoundPage({ settings }: PageProps) {
  const audio = settings.audio.value;
  const change = (part: Partial<AudioSettings>): void => {
    settings.audio.value = { ...settings.audio.value, ...part };
  };
  return (
    <>
      <Switch label="Sound" value={!audio.muted} onChange={(on) => change({ muted: !on })} />
      {VOLUMES.map(([volume, label]) => (
        <Slider
          key={volume}
          label={label}
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
        Reset sound
      </button>
    </>
  );
}
