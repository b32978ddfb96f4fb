/** Where the thumbs' controls are and how the stick drives. */
import type { Hand, Stick, StickDrive, TouchSettings } from '../../settings/settings.ts';
import { Choice, percent, Slider, Switch } from './fields.tsx';
import type { PageProps } from './page.ts';

const HANDS: readonly (readonly [Hand, string])[] = [
  ['right', 'Right'],
  ['left', 'Left'],
];
const STICKS: readonly (readonly [Stick, string])[] = [
  ['floating', 'Floating'],
  ['fixed', 'Fixed'],
];
const DRIVES: readonly (readonly [StickDrive, string])[] = [
  ['towards', 'Point where to go'],
  ['classic', 'Wheel and throttle'],
];

export function TouchFields({ settings }: PageProps) {
  const { touch, vibration } = settings.controls.value;
  const change = (part: Partial<TouchSettings>): void => {
    const controls = settings.controls.value;
    settings.controls.value = { ...controls, touch: { ...controls.touch, ...part } };
  };
  return (
    <>
      <Choice
        label="Stick drives by"
        hint={
          touch.drive === 'towards'
            ? 'The car turns to where the stick points and drives there.'
            : 'Left and right turn the wheel, up drives, down brakes and reverses.'
        }
        value={touch.drive}
        options={DRIVES}
        onChange={(drive) => change({ drive })}
      />
      <Choice
        label="Stick"
        hint={
          touch.stick === 'floating'
            ? 'Comes up wherever the thumb comes down.'
            : 'Stays in its place.'
        }
        value={touch.stick}
        options={STICKS}
        onChange={(stick) => change({ stick })}
      />
      <Choice
        label="Buttons on the"
        value={touch.handed}
        options={HANDS}
        onChange={(handed) => change({ handed })}
      />
      <Slider
        label="Size"
        value={touch.size}
        min={0.75}
        max={1.5}
        step={0.05}
        show={percent}
        onChange={(size) => change({ size })}
      />
      <Slider
        label="Opacity"
        value={touch.opacity}
        min={0.2}
        max={1}
        step={0.05}
        show={percent}
        onChange={(opacity) => change({ opacity })}
      />
      <Switch
        label="Vibration"
        value={vibration}
        onChange={(wanted) => {
          settings.controls.value = { ...settings.controls.value, vibration: wanted };
        }}
      />
    </>
  );
}
