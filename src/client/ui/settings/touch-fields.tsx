/** Where the thumbs' controls are and how the stick drives. */
import { HANDS, STICK_DRIVES, STICKS, type TouchSettings } from '../../settings/settings.ts';
import { Choice, percent, Slider, Switch } from './fields.tsx';
import type { PageProps } from './page.ts';
import { settingsWords } from './texts/index.ts';

export function TouchFields({ settings }: PageProps) {
  const t = settingsWords.use();
  const { touch, vibration } = settings.controls.value;
  const change = (part: Partial<TouchSettings>): void => {
    const controls = settings.controls.value;
    settings.controls.value = { ...controls, touch: { ...controls.touch, ...part } };
  };
  return (
    <>
      <Choice
        label={t('stickDrives')}
        hint={t(`driveHint-${touch.drive}`)}
        value={touch.drive}
        options={STICK_DRIVES.map((drive) => [drive, t(`drive-${drive}`)] as const)}
        onChange={(drive) => change({ drive })}
      />
      <Choice
        label={t('stick')}
        hint={t(`stickHint-${touch.stick}`)}
        value={touch.stick}
        options={STICKS.map((stick) => [stick, t(`stick-${stick}`)] as const)}
        onChange={(stick) => change({ stick })}
      />
      <Choice
        label={t('buttonsOn')}
        value={touch.handed}
        options={HANDS.map((hand) => [hand, t(`hand-${hand}`)] as const)}
        onChange={(handed) => change({ handed })}
      />
      <Slider
        label={t('touchSize')}
        value={touch.size}
        min={0.75}
        max={1.5}
        step={0.05}
        show={percent}
        onChange={(size) => change({ size })}
      />
      <Slider
        label={t('touchOpacity')}
        value={touch.opacity}
        min={0.2}
        max={1}
        step={0.05}
        show={percent}
        onChange={(opacity) => change({ opacity })}
      />
      <Switch
        label={t('vibration')}
        value={vibration}
        onChange={(wanted) => {
          settings.controls.value = { ...settings.controls.value, vibration: wanted };
        }}
      />
    </>
  );
}
